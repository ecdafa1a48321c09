package org.lotse.nlu.evaluation;

import java.util.Comparator;
import java.util.List;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/** The mistakes that cost most: the bot acts on a wrong reading and is sure of it. */
public final class Mistakes {
    private static final int SHOWN = 50;

    private static final Comparator<Judged> COSTLIEST = Comparator.comparing(
                    (Judged message) -> Outcome.inScope(message) ? 0 : 1)
            .thenComparing(Comparator.comparingDouble(
                            (Judged message) -> message.reading().score())
                    .reversed());

    private Mistakes() {}

    /**
     * A mistake and what the classifier may have learnt it from.
     *
     * @param nearest examples that look like the message, nearest first; empty if the training data is not known
     */
    public record Mistake(Judged message, List<NearestExamples.Neighbour> nearest) {}

    /** Wrong intents first, then messages that no intent fits; both by score. */
    static List<Judged> costliest(List<Judged> judged) {
        return judged.stream()
                .filter(Outcome::harmful)
                .sorted(COSTLIEST)
                .limit(SHOWN)
                .toList();
    }
}
