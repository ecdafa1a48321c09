package org.lotse.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvTest {
    @TempDir
    Path folder;

    @Test
    void rows_areRead_emptyLinesSkipped() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "a\teins\r\n\nb\tzwei\tdrei\n");
        assertThat(Tsv.read(file)).containsExactly(new Tsv.Row("a", "eins", 1), new Tsv.Row("b", "zwei\tdrei", 3));
    }

    @Test
    void lines_thatAreNoRows_areAllReported() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "a\teins\nzwei\n\tdrei\nd\t \n");
        assertThatThrownBy(() -> Tsv.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(file + ":2: no tab; write label<TAB>text\n" + file + ":3: no label; write label<TAB>text\n"
                        + file + ":4: no text; write label<TAB>text");
    }

    @Test
    void file_missingOrEmpty_isReported() throws IOException {
        Path missing = folder.resolve("none.tsv");
        assertThatThrownBy(() -> Tsv.read(missing)).hasMessageContaining("the file is missing");
        Path empty = Files.writeString(folder.resolve("b.tsv"), "\n");
        assertThatThrownBy(() -> Tsv.read(empty)).hasMessageContaining("no rows");
    }
}
