package org.lotse.nlu.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lotse.nlu.Entity;
import org.lotse.nlu.Language;
import org.lotse.nlu.Tasks;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.Utterance;
import org.lotse.nlu.entity.EntityRecogniser;
import org.lotse.nlu.intent.Folds;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.Sample;

/**
 * Judges training data by itself: each message is read by a model that was trained on the other folds. One temperature
 * and one threshold are chosen on the same held-out readings that the figures are of; two numbers over thousands of
 * messages flatter by less than the figures' own noise.
 */
public final class CrossValidation {
    /** The learning curve is measured on one fold of so many. */
    private static final int LEARNING_FOLDS = 5;

    private final TrainingData data;
    private final EntityRecogniser.Catalogue catalogue;
    private final int folds;
    private final boolean learningCurve;
    private final Consumer<String> progress;

    /** @param learningCurve whether to train on parts of the data as well */
    public CrossValidation(
            TrainingData data,
            EntityRecogniser.Catalogue catalogue,
            int folds,
            boolean learningCurve,
            Consumer<String> progress) {
        this.data = data;
        this.catalogue = catalogue;
        this.folds = folds;
        this.learningCurve = learningCurve;
        this.progress = progress;
    }

    /**
     * A report on each language.
     *
     * @param name of the training data
     */
    public List<Report> reports(String name) {
        List<Report> reports = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            data.utterances()
                    .forEach((language, utterances) ->
                            reports.add(Report.of(measure(name, language, utterances, pool))));
        }
        return reports;
    }

    private Measurement measure(String name, Language language, List<Utterance> utterances, ExecutorService pool) {
        progress.accept("cross-validating intents, " + language.code());
        List<Sample> samples = utterances.stream()
                .map(utterance -> new Sample(utterance.label(), utterance.text()))
                .toList();
        IntentTrainer.Trained trained = new IntentTrainer(language, folds).train(samples, pool);
        Map<String, Score> entities = entities(language, utterances, samples, pool);
        List<LearningCurve.Point> learning = learningCurve ? learning(language, samples, pool) : List.of();
        return new Measurement(
                language,
                List.of(new Source(folds + "-fold cross-validation", name, samples.size(), data.digest())),
                trained.heldOut(),
                trained.classifier().threshold(),
                null,
                new Measurement.Training(samples, trained.heldOut(), learning),
                entities);
    }

    private List<LearningCurve.Point> learning(Language language, List<Sample> samples, ExecutorService pool) {
        int[] assigned = Folds.assign(samples, LEARNING_FOLDS);
        return new LearningCurve(language, pool, progress)
                .of(Folds.select(samples, assigned, 0, false), Folds.select(samples, assigned, 0, true));
    }

    private Map<String, Score> entities(
            Language language, List<Utterance> utterances, List<Sample> samples, ExecutorService pool) {
        progress.accept("cross-validating entities, " + language.code());
        int[] assigned = Folds.assign(samples, folds);
        List<Future<EntityRecogniser>> recognisers = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int current = fold;
            recognisers.add(pool.submit(() -> EntityRecogniser.train(
                    IntStream.range(0, utterances.size())
                            .filter(i -> assigned[i] != current)
                            .mapToObj(i -> utterances.get(i).content())
                            .toList(),
                    catalogue)));
        }
        EntityScores scores = new EntityScores();
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = utterances.get(i);
            List<Entity> found = Tasks.done(recognisers.get(assigned[i]))
                    .find(utterance.text(), Set.of(), LocalDate.of(2026, 11, 20));
            scores.add(utterance.annotations(), found);
        }
        return scores.scores();
    }
}
