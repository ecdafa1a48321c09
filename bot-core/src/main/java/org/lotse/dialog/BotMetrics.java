package org.lotse.dialog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Event.HandoffRequested.Reason;

/** What the bot measures: turns, their steps, how sure it was, and what came of it. Never a word of the shopper. */
final class BotMetrics {
    private final MeterRegistry registry;
    private final Timer turns;
    private final DistributionSummary confidence;

    BotMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.turns = Timer.builder("lotse.turn")
                .description("from taking up a message to its durable answer")
                .publishPercentileHistogram()
                .register(registry);
        this.confidence = DistributionSummary.builder("lotse.confidence")
                .description("calibrated confidence of the best intent")
                .serviceLevelObjectives(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
                .register(registry);
    }

    <T> T turn(Supplier<T> turn) {
        return turns.record(turn);
    }

    /** @param name {@code understand}, {@code knowledge}, {@code append}; the shop measures itself */
    <T> T step(String name, Supplier<T> step) {
        return registry.timer("lotse.turn.step", "step", name).record(step);
    }

    void confidence(double value) {
        confidence.record(value);
    }

    void outcome(String decision, @Nullable Reason handedOver) {
        String outcome = handedOver != null ? "handed_over" : decision.equals("clarify") ? "clarified" : "answered";
        registry.counter(
                        "lotse.outcome",
                        "outcome",
                        outcome,
                        "decision",
                        decision,
                        "reason",
                        handedOver == null ? "none" : handedOver.code())
                .increment();
    }
}
