package org.lotse.nlu.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/**
 * A test message and what was read, as a report keeps it.
 *
 * @param label what the message means
 * @param intent the best one; null for a text without words
 * @param confidence of that intent
 */
public record Prediction(
        String label,
        String text,
        @Nullable String intent,
        double confidence,
        double score,
        boolean accepted,
        boolean vectors) {

    public Prediction {
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
    }

    static Prediction of(Judged message) {
        return new Prediction(
                message.sample().label(),
                message.sample().text(),
                message.reading().best().map(Intent::label).orElse(null),
                Outcome.confidence(message),
                message.reading().score(),
                message.reading().accepted(),
                message.reading().vectors());
    }

    boolean inScope() {
        return !label.equals(IntentClassifier.OUT_OF_SCOPE);
    }

    /** Whether the best intent is the message's, accepted or not; out of scope, whether the message is refused. */
    public boolean right() {
        return inScope() ? label.equals(intent) : !accepted;
    }
}
