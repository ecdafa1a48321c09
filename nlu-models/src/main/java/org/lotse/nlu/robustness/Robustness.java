package org.lotse.nlu.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.Sample;

/** Reads each test message in every variant of its language. */
public final class Robustness {
    private static final long SEED = 204_511;

    private final IntentClassifier classifier;
    private final List<Sample> messages;
    private final boolean[] right;

    private Robustness(IntentClassifier classifier, List<Sample> messages) {
        this.classifier = classifier;
        this.messages = messages;
        this.right = new boolean[messages.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = isRight(messages.get(i), messages.get(i).text());
        }
    }

    /**
     * Variant to outcome, in the order of the suite.
     *
     * @param messages those out of scope are left out
     */
    public static Map<String, Outcome> measure(Language language, IntentClassifier classifier, List<Sample> messages) {
        Robustness robustness = new Robustness(
                classifier,
                messages.stream()
                        .filter(message -> !message.label().equals(IntentClassifier.OUT_OF_SCOPE))
                        .toList());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Variants.of(language).forEach(variant -> outcomes.put(variant.name(), robustness.outcome(variant)));
        return outcomes;
    }

    private Outcome outcome(Variant variant) {
        int before = 0;
        int after = 0;
        int changed = 0;
        for (int i = 0; i < right.length; i++) {
            Sample message = messages.get(i);
            String rewritten = rewritten(variant, message.text());
            boolean same = rewritten.equals(message.text());
            changed += same ? 0 : 1;
            before += right[i] ? 1 : 0;
            after += (same ? right[i] : isRight(message, rewritten)) ? 1 : 0;
        }
        return Outcome.of(after, before, changed, right.length);
    }

    /** Chance depends on the message alone, so that neither order nor other messages matter. */
    private static String rewritten(Variant variant, String text) {
        return variant.apply(text, new SplittableRandom(SEED + text.hashCode()));
    }

    private boolean isRight(Sample message, String text) {
        return classifier
                .read(text)
                .best()
                .filter(best -> best.label().equals(message.label()))
                .isPresent();
    }

    /** The outcomes as lines for people. */
    public static List<String> table(Map<String, Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-24s %8s %8s %8s %14s", "variant", "accuracy", "change", "applied", "where applied"));
        outcomes.forEach((name, outcome) -> lines.add(String.format(
                Locale.ROOT,
                "%-24s %8.4f %+8.2f %7.1f%% %+14.2f",
                name,
                outcome.accuracy(),
                outcome.change(),
                outcome.applied() * 100,
                outcome.changeWhereApplied())));
        return lines;
    }
}
