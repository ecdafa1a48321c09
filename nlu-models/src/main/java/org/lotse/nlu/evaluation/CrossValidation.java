package org.lotse.nlu.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final TrainingData data;
    private final EntityRecogniser.Catalogue catalogue;
    private final int folds;
    private final Consumer<String> progress;

    public CrossValidation(
            TrainingData data, EntityRecogniser.Catalogue catalogue, int folds, Consumer<String> progress) {
        this.data = data;
        this.catalogue = catalogue;
        this.folds = folds;
        this.progress = progress;
    }

    /** Language to figures. */
    public Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            data.utterances().forEach((language, utterances) -> {
                progress.accept("cross-validating intents, " + language.code());
                List<Sample> samples = utterances.stream()
                        .map(utterance -> new Sample(utterance.label(), utterance.text()))
                        .toList();
                IntentTrainer.Trained trained = new IntentTrainer(language, folds).train(samples, pool);
                Map<String, Object> figures =
                        new LinkedHashMap<>(Evaluation.intents(IntentScores.of(trained.heldOut())));
                figures.put("threshold", trained.classifier().threshold());
                figures.put("confusions", Confusions.of(trained.heldOut()));
                figures.put("entities", entities(language, utterances, samples, pool));
                report.put(language.code(), figures);
            });
        }
        return report;
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
            List<Entity> found =
                    Tasks.done(recognisers.get(assigned[i])).find(utterance.text(), Set.of(), LocalDate.of(2026, 11, 20));
            scores.add(utterance.annotations(), found);
        }
        return scores.scores();
    }
}
