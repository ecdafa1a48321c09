package org.lotse.trials.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FaultsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int faults(String... arguments) {
        return new CommandLine(new FaultsCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void unknownRow_isTwo_andTheRowsAreNamed() {
        assertThat(faults("--only", "earthquake")).isEqualTo(2);
        assertThat(err.toString()).contains("no row earthquake", "server-killed", "append-histories");
    }

    @Test
    void missingServer_isTwo() {
        assertThat(faults("--server-lib", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no folder");
    }

    @Test
    void rows_areTheTwelveOfTheTable_andTheNodeLostWithoutStickySessions() {
        assertThat(FaultsCommand.ROWS)
                .extracting(Row::name)
                .hasSize(13)
                .contains("node-lost")
                .doesNotHaveDuplicates();
    }
}
