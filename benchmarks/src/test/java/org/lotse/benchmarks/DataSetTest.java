package org.lotse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.nlu.Language;

class DataSetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeSets() throws IOException {
        write("faq-de/train.tsv", 10);
        write("shop/train.tsv", 10);
        write("shop/dev.tsv", 3);
        write("shop/oos-train.tsv", 3);
        write("plain.tsv", 10);
        write("empty/notes.txt", 1);
    }

    @Test
    void sets_areFolders_andPlainFiles() {
        List<DataSet> sets = DataSet.below(folder);
        assertThat(sets).extracting(DataSet::name).containsExactly("faq-de", "plain", "shop");
        assertThat(sets).extracting(DataSet::language).containsExactly(Language.DE, Language.EN, Language.EN);
    }

    @Test
    void setWithTestFile_isMeasuredOnIt() {
        List<DataSet.Split> splits = DataSet.below(folder).getLast().splits(3);
        assertThat(splits).hasSize(1);
        assertThat(splits.getFirst().train()).hasSize(20);
        assertThat(splits.getFirst().test()).hasSize(6);
    }

    @Test
    void setWithoutTestFile_holdsOutFolds_alwaysTheSame() {
        DataSet set = DataSet.below(folder).getFirst();
        assertThat(set.splits(1)).hasSize(1).isEqualTo(set.splits(1));
        assertThat(set.splits(5)).hasSize(5).allSatisfy(split -> {
            assertThat(split.test()).hasSize(4).doesNotContainAnyElementsOf(split.train());
            assertThat(split.test()).extracting(sample -> sample.label()).contains("a", "b");
        });
    }

    private void write(String name, int each) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                IntStream.range(0, each)
                        .mapToObj(i -> "a\tapple " + i + "\nb\tsea " + i + "\n")
                        .collect(Collectors.joining()));
    }
}
