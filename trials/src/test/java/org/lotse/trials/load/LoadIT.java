package org.lotse.trials.load;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Short runs over real sockets. They look at what is counted, never at how fast it was. */
class LoadIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void reset() {
        ShopperServer.HELLOS.set(0);
        ShopperServer.MESSAGES.set(0);
    }

    private static Report run(Report.Plan plan, Messages messages) {
        SpringApplication application = new SpringApplication(EchoServer.class, ShopperServer.class);
        application.setDefaultProperties(Map.of("server.port", "0", "spring.main.banner-mode", "off"));
        try (ConfigurableApplicationContext context = application.run()) {
            int port = requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            return runner(plan, messages)
                    .run(
                            Target.of("http://localhost:" + port, "/chat"),
                            new LoadRun.Under(
                                    OptionalLong.of(ProcessHandle.current().pid()), OptionalLong.empty()),
                            false);
        }
    }

    private static LoadRun runner(Report.Plan plan, Messages messages) {
        return new LoadRun(
                plan, messages, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static Report.Plan plan(int conversations, double rate, int turns, int idle) {
        return new Report.Plan("http://localhost", conversations, rate, 1, 0, turns, idle, 57);
    }

    @Test
    void rate_isWhatIsSaidAndAnswered() {
        Report.Load load =
                requireNonNull(run(plan(5, 100, 0, 0), Messages.of(null)).load());
        assertThat(ShopperServer.HELLOS).hasValue(5);
        assertThat(ShopperServer.MESSAGES.get()).isBetween(1, 100);
        assertThat(load.opened()).isZero(); // all were opened before the time that counts
        assertThat(load.turns() + load.unanswered()).isBetween(1L, 101L);
        assertThat(load.errors()).isEmpty();
        assertThat(load.refused()).isZero();
    }

    @Test
    void conversationThatSaidEnough_isFollowedByAnother() {
        Report.Load load =
                requireNonNull(run(plan(3, 0, 2, 0), Messages.of(null)).load());
        assertThat(load.turns()).isPositive();
        assertThat(load.opened()).isPositive();
        assertThat(ShopperServer.HELLOS.get()).isGreaterThan(3);
        assertThat(load.unanswered()).isZero();
        assertThat(load.answer().max()).isPositive();
        assertThat(load.refused()).isZero();
    }

    @Test
    void refusal_isCountedByItsCode() throws IOException {
        Path file = Files.writeString(folder.resolve("messages.tsv"), ShopperServer.REFUSED + "\n");
        Report.Load load =
                requireNonNull(run(plan(2, 20, 0, 0), Messages.of(file)).load());
        assertThat(load.turns()).isZero();
        assertThat(load.errors()).containsOnlyKeys("rate_limited");
        assertThat(load.unanswered()).isPositive();
    }

    @Test
    void baselines_echoEveryMessage() {
        LoadRun runner = runner(plan(4, 0, 0, 0), Messages.of(null));
        for (boolean durable : new boolean[] {false, true}) {
            Report.Load load = runner.echo(durable);
            assertThat(load.turns()).isPositive();
            assertThat(load.errors()).isEmpty();
            assertThat(load.refused()).isZero();
            assertThat(load.unanswered()).isZero();
            assertThat(load.cpu().redis() != null).as("has a Redis").isEqualTo(durable);
        }
    }
}
