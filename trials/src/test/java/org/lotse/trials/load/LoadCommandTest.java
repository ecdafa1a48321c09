package org.lotse.trials.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LoadCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = LoadCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private int runAt(String url, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--url", url, "--conversations", "1", "--rate", "1", "--seconds", "1"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080", "http://[2001:db8::1]:8080", "http://0.0.0.0:8080"})
    void hostElsewhere_isRefusedWithUsage(String url) {
        assertThat(runAt(url)).isEqualTo(2);
        assertThat(err.toString()).contains("is not this machine").contains("Usage: load");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:8080", "localhost:8080", "ws://localhost:8080", "http://", "::"})
    void noHttpUrl_isRefused(String url) {
        assertThat(runAt(url)).isEqualTo(2);
        assertThat(err.toString()).contains("--url").contains("Usage: load");
    }

    @ParameterizedTest
    @CsvSource({
        "--conversations, -1",
        "--conversations, 0",
        "--conversations, 20001",
        "--conversations, many",
        "--rate, -1",
        "--rate, NaN",
        "--seconds, 0",
        "--seconds, 601",
        "--warmup, -1",
        "--turns, -1",
        "--idle, 20000"
    })
    void numberOutOfBounds_isRefused(String option, String value) {
        List<String> arguments = new ArrayList<>(List.of("--url", "http://localhost:1"));
        for (String[] usual : new String[][] {{"--conversations", "1"}, {"--rate", "1"}, {"--seconds", "1"}}) {
            arguments.add(usual[0]);
            arguments.add(usual[0].equals(option) ? value : usual[1]);
        }
        if (!arguments.contains(option)) {
            arguments.addAll(List.of(option, value));
        }
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains(option);
    }

    @Test
    void optionMissing_isRefused() {
        assertThat(run("--url", "http://localhost:8080")).isEqualTo(2);
        assertThat(err.toString()).contains("--conversations");
    }

    @Test
    void messagesMissing_areNamed() {
        assertThat(runAt("http://localhost:8080", "--messages", "/nowhere/messages.tsv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("/nowhere/messages.tsv cannot be read");
    }

    @Test
    void noServer_isSaid() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(runAt("http://localhost:" + port, "--no-baselines")).isEqualTo(2);
        assertThat(err.toString()).contains("is the server running there?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_tellsWhichLimitsToLift() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("LOTSE_CHAT_MESSAGES", "LOTSE_CHAT_BURST", "LOTSE_CHAT_CONNECTIONSPERADDRESS", "ulimit -n");
    }
}
