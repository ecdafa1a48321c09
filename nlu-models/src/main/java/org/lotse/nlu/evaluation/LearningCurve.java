package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Sample;

/**
 * How accuracy grows with the training data: a classifier is trained on 10, 25, 50 and 100 % of it, and each reads the
 * same test messages. The parts are drawn label by label, and each holds the smaller ones.
 */
public final class LearningCurve {
    private static final double[] SHARES = {0.1, 0.25, 0.5, 1};
    private static final int AT_LEAST = 3;
    private static final long SEED = 77_340;

    private final Language language;
    private final ExecutorService pool;
    private final Consumer<String> progress;

    /** @param pool runs the trainings */
    public LearningCurve(Language language, ExecutorService pool, Consumer<String> progress) {
        this.language = language;
        this.pool = pool;
        this.progress = progress;
    }

    /**
     * How one share of the training data does.
     *
     * @param examples how many were trained on
     * @param tested how many in-scope messages the accuracy is of
     */
    public record Point(double share, int examples, double accuracy, double macroF1, int tested) {}

    public List<Point> of(List<Sample> training, List<Sample> test) {
        List<Point> points = new ArrayList<>();
        for (double share : SHARES) {
            List<Sample> part = part(training, share);
            progress.accept("learning curve, " + language.code() + ": training on " + part.size() + " examples");
            IntentClassifier classifier =
                    new IntentTrainer(language).train(part, pool).classifier();
            IntentScores scores = IntentScores.of(test.stream()
                    .map(sample -> new Judged(sample, classifier.read(sample.text())))
                    .toList());
            points.add(new Point(share, part.size(), scores.accuracy(), scores.macroF1(), scores.inScope()));
        }
        return points;
    }

    /** The share of each label, at least three samples of it; in the order of all samples. */
    static List<Sample> part(List<Sample> samples, double share) {
        Map<String, Integer> wanted = new HashMap<>();
        samples.forEach(sample -> wanted.merge(sample.label(), 1, Integer::sum));
        wanted.replaceAll((label, count) -> Math.max(AT_LEAST, (int) Math.round(count * share)));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(SEED));
        return order.stream()
                .filter(i -> wanted.merge(samples.get(i).label(), -1, Integer::sum) >= 0)
                .sorted()
                .map(samples::get)
                .toList();
    }
}
