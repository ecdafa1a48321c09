package org.lotse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchmarkCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "--data /nonexistent", "--data . --only spacy", "--data . --folds x", "--bogus"})
    void wrongArguments_endWithCode2(String line) {
        assertThat(run(line)).isEqualTo(2);
    }

    @Test
    void folderWithoutSets_isRefused(@TempDir Path folder) {
        assertThat(run("--data " + folder)).isEqualTo(2);
    }

    @Test
    void table_isMarkdown() {
        Row row = new Row("faq-de", "de", "Lotse", 1, 80, 20, 0.8765, 1.25, 68.4, 900, 150_000_000, 3_100_000);
        assertThat(Row.table(List.of(row)).lines())
                .hasSize(3)
                .last()
                .isEqualTo("| faq-de | de | 80 | 20 | Lotse | 87.65 % | 1.3 | 68 | 900 | 150 | 3.1 |");
    }

    private static int run(String line) {
        StringWriter swallowed = new StringWriter();
        return new CommandLine(new BenchmarkCommand())
                .setErr(new PrintWriter(swallowed))
                .execute(line.isEmpty() ? new String[0] : line.split(" "));
    }
}
