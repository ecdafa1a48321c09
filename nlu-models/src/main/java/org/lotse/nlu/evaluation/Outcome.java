package org.lotse.nlu.evaluation;

import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/** How a reading relates to what the message means. */
public final class Outcome {
    private Outcome() {}

    public static boolean inScope(Judged message) {
        return !message.sample().label().equals(IntentClassifier.OUT_OF_SCOPE);
    }

    /** The best intent; empty for a text without words. */
    public static String read(Judged message) {
        return message.reading().best().map(Intent::label).orElse("");
    }

    /** Of the best intent; 0 for a text without words. */
    public static double confidence(Judged message) {
        return message.reading().best().map(Intent::confidence).orElse(0.0);
    }

    /** Whether the best intent is the message's, accepted or not. */
    public static boolean right(Judged message) {
        return read(message).equals(message.sample().label());
    }

    /** Whether the bot would act on a reading that is wrong. */
    public static boolean harmful(Judged message) {
        return message.reading().accepted() && !right(message);
    }
}
