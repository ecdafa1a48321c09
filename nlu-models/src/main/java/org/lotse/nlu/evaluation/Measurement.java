package org.lotse.nlu.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Sample;

/**
 * What was observed of one language's classifier; a {@link Report} says what follows from it.
 *
 * @param sources what was read for it
 * @param judged the test messages and how they were read
 * @param threshold the score from which on readings are accepted
 * @param cost null if it was not measured, as in cross-validation
 * @param entities by name; empty if they were not measured
 */
public record Measurement(
        Language language,
        List<Source> sources,
        List<Judged> judged,
        double threshold,
        @Nullable Cost cost,
        Training training,
        Map<String, Score> entities) {

    public Measurement {
        sources = List.copyOf(sources);
        judged = List.copyOf(judged);
    }

    /**
     * What the classifier takes.
     *
     * @param trainSeconds 0 for a model that was loaded
     * @param modelBytes size of the model's files, without the sentence encoder, which is a part of the program
     */
    public record Cost(double trainSeconds, Evaluation evaluation, long modelBytes) {}

    /**
     * What is known of the training; each list is empty if nothing is.
     *
     * @param heldOut examples read by models that had not seen them
     * @param learning accuracy by share of the examples
     */
    public record Training(List<Sample> examples, List<Judged> heldOut, List<LearningCurve.Point> learning) {
        public static Training unknown() {
            return new Training(List.of(), List.of(), List.of());
        }

        public Training {
            examples = List.copyOf(examples);
            heldOut = List.copyOf(heldOut);
            learning = List.copyOf(learning);
        }
    }
}
