package org.lotse.trials.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a load run found, as it is printed. Times in milliseconds, memory in bytes; members that were not measured are absent. */
@JsonInclude(Include.NON_NULL)
record Report(
        Plan plan,
        Machine machine,
        @Nullable Load load,
        @Nullable Idle idle,
        @Nullable Baselines baselines) {

    /** What was asked for. A {@code rate} of 0 is saturation; {@code turnsPerConversation} 0, conversations without an end. */
    record Plan(
            String url,
            int conversations,
            double rate,
            int seconds,
            int warmup,
            int turnsPerConversation,
            int idle,
            int messages) {}

    record Machine(int processors, List<Double> loadAverageBefore, List<Double> loadAverageAfter) {}

    /**
     * Conversations that talk.
     *
     * @param turns answered in the time
     * @param unanswered messages that were due in the time and never got an answer
     * @param opened conversations in the whole run
     * @param refused connections that the server did not take or ended
     * @param decisions what the bot did, and how often, by the server's own counters; warm-up included
     * @param remembered messages that the server understood from memory since it had met their text before, by its own
     *     counter; warm-up included
     * @param stepMicros what a turn spent in each step, by the server's own timers
     */
    @JsonInclude(Include.NON_NULL)
    record Load(
            long turns,
            double turnsPerSecond,
            Tally.Latency answer,
            Tally.Latency ack,
            long unanswered,
            long opened,
            Map<String, Long> errors,
            long refused,
            Cpu cpu,
            Memory memory,
            @Nullable Map<String, Long> decisions,
            @Nullable Long remembered,
            @Nullable Map<String, Double> stepMicros) {}

    /** Processor time; {@code redis} is absent where there is none. */
    @JsonInclude(Include.NON_NULL)
    record Cpu(Usage server, @Nullable Usage redis, Usage generator) {}

    record Usage(double seconds, double cores) {
        static Usage of(Duration used, double seconds) {
            double busy = used.toNanos() / 1e9;
            return new Usage(rounded(busy), rounded(busy / seconds));
        }
    }

    /** Resident memory of the server. */
    @JsonInclude(Include.NON_NULL)
    record Memory(
            @Nullable Long before,
            @Nullable Long end,
            @Nullable Long perConnection) {
        static Memory of(OptionalLong pid, @Nullable Long before, int connections) {
            Long end = Processes.resident(pid);
            return new Memory(
                    before, end, before == null || end == null ? null : (end - before) / Math.max(1, connections));
        }
    }

    /** Shoppers who were greeted and are silent, and the few of them who then spoke. */
    record Idle(
            int shoppers,
            double secondsToOpen,
            Map<String, Long> errors,
            long refused,
            Memory memory,
            int spoke,
            Tally.Latency ack,
            Tally.Latency answer,
            long unanswered) {}

    /** A bare echo, and one that makes each text durable first. */
    record Baselines(Echo echo, Echo durableEcho) {}

    /** @param ratio the server's turns a second by the echo's */
    record Echo(double echoesPerSecond, double ratio, Tally.Latency answer, Map<String, Long> errors, Cpu cpu) {
        static Echo of(Load load, double turnsPerSecond) {
            return new Echo(
                    load.turnsPerSecond(),
                    rounded(turnsPerSecond / load.turnsPerSecond()),
                    load.answer(),
                    load.errors(),
                    load.cpu());
        }
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : 0;
    }
}
