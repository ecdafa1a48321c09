package org.lotse.trials.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final Tally.Latency LATENCY = new Tally.Latency(1, 2, 3, 4);

    private static Report.Load load(double turnsPerSecond) {
        return new Report.Load(
                100,
                turnsPerSecond,
                LATENCY,
                LATENCY,
                0,
                10,
                new TreeMap<>(Map.of("rate_limited", 2L)),
                0,
                new Report.Cpu(
                        Report.Usage.of(Duration.ofSeconds(3), 2), null, Report.Usage.of(Duration.ofMillis(100), 2)),
                new Report.Memory(1000L, 3000L, 200L),
                Map.of("answer", 100L),
                40L,
                Map.of("turn", 900.0));
    }

    @Test
    void json_hasTheseMembers() {
        Report report = new Report(
                new Report.Plan("http://localhost:8080", 10, 0, 2, 1, 20, 0, 57),
                new Report.Machine(2, List.of(0.5, 0.4, 0.3), List.of(1.5, 0.6, 0.3)),
                load(50),
                null,
                new Report.Baselines(Report.Echo.of(load(400), 50), Report.Echo.of(load(100), 50)));
        JsonNode json = JsonMapper.shared().valueToTree(report);
        assertThat(json.propertyNames()).containsExactly("plan", "machine", "load", "baselines");
        assertThat(json.path("load").propertyNames())
                .containsExactly(
                        "turns",
                        "turnsPerSecond",
                        "answer",
                        "ack",
                        "unanswered",
                        "opened",
                        "errors",
                        "refused",
                        "cpu",
                        "memory",
                        "decisions",
                        "remembered",
                        "stepMicros");
        assertThat(json.at("/load/answer").propertyNames()).containsExactly("p50", "p95", "p99", "max");
        assertThat(json.at("/load/errors/rate_limited").asInt()).isEqualTo(2);
        assertThat(json.at("/load/cpu/server/cores").asDouble()).isEqualTo(1.5);
        assertThat(json.at("/load/cpu").propertyNames()).containsExactly("server", "generator");
        assertThat(json.at("/load/memory/perConnection").asLong()).isEqualTo(200);
        assertThat(json.at("/baselines/echo/ratio").asDouble()).isEqualTo(0.125);
        assertThat(json.at("/baselines/durableEcho/ratio").asDouble()).isEqualTo(0.5);
    }

    @Test
    void serverMetrics_areDifferences() {
        ServerMetrics before = ServerMetrics.parse("""
                # HELP lotse_outcome_total
                lotse_outcome_total{decision="answer",outcome="answered",reason="none"} 5.0
                lotse_turn_step_seconds_sum{step="append"} 1.0
                lotse_turn_seconds_count 10
                lotse_turn_seconds_sum 2.0
                jvm_threads_live 5
                """);
        ServerMetrics after = ServerMetrics.parse("""
                lotse_outcome_total{decision="answer",outcome="answered",reason="none"} 12.0
                lotse_outcome_total{decision="clarify",outcome="clarified",reason="none"} 3.0
                lotse_turn_step_seconds_sum{step="append"} 1.01
                lotse_turn_seconds_count 20
                lotse_turn_seconds_sum 2.05
                """);
        assertThat(after.decisions(before)).containsExactlyInAnyOrderEntriesOf(Map.of("answer", 7L, "clarify", 3L));
        assertThat(after.stepMicros(before))
                .containsExactlyInAnyOrderEntriesOf(Map.of("append", 1000.0, "turn", 5000.0));
        assertThat(before.stepMicros(before)).isEmpty();
    }
}
