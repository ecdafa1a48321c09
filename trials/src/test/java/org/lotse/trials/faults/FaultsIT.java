package org.lotse.trials.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row in its short form, against the server that the build has made. Times are told and not judged. */
@Timeout(300)
class FaultsIT {
    private static final Path LIB = Path.of("../bot-core/target/lotse/lib");
    private static final Path MODEL = Path.of("../target/journey/models/shop");
    private static final Path CONTENT = Path.of("../training-data");

    @SuppressWarnings("NullAway.Init")
    private static Ground ground;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        assertThat(LIB).as("the server; package bot-core first").isDirectory();
        if (!Files.isDirectory(MODEL)) {
            train();
        }
        ground = Ground.of(LIB, MODEL, CONTENT, false, false, System.err);
    }

    private static void train() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        LIB + "/*",
                        "org.lotse.nlu.cli.NluCommand",
                        "train",
                        "--data",
                        CONTENT.toString(),
                        "--out",
                        MODEL.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @AfterAll
    static void end() throws IOException {
        ground.close();
    }

    static List<String> rows() {
        return FaultsCommand.ROWS.stream().map(Row::name).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_keepsItsPromise(String name) {
        Row row = FaultsCommand.ROWS.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        Outcome outcome = FaultsCommand.run(row, ground);
        System.err.println(outcome.asMap());
        assertThat(outcome.why())
                .filteredOn(_ -> outcome.status() == Outcome.Status.FAILED)
                .isEmpty();
        assertThat(outcome.status()).isNotEqualTo(Outcome.Status.FAILED);
    }
}
