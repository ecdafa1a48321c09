package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.text.TextClassifier;
import org.lotse.nlu.text.TextClassifierTrainer;

/**
 * Trains the classifier of one language: a model on all samples; and one on each fold's rest, whose readings of the fold
 * choose calibration and threshold. The same samples in the same order give the same classifier.
 */
public final class IntentTrainer {
    private static final int FOLDS = 4;
    private static final int MIN_TEXTS = 1;
    private static final double L2 = 0.05;
    private static final int ITERATIONS = 60;

    private final Language language;
    private final int folds;

    public IntentTrainer(Language language) {
        this(language, FOLDS);
    }

    /** @param folds how often a part of the samples is held out */
    public IntentTrainer(Language language, int folds) {
        this.language = language;
        this.folds = folds;
    }

    /**
     * A classifier and how it did on the folds.
     *
     * @param heldOut each sample with the reading by a model that had not seen it
     */
    public record Trained(IntentClassifier classifier, List<Judged> heldOut) {}

    /** A sample and what was read. */
    public record Judged(Sample sample, Reading reading) {}

    /** @param pool runs the trainings, at most one more than there are folds */
    public Trained train(List<Sample> samples, ExecutorService pool) {
        int[] assigned = Folds.assign(samples, folds);
        List<Future<List<HeldOut>>> parts = new ArrayList<>();
        Future<TextClassifier> whole = pool.submit(() -> model(samples));
        for (int fold = 0; fold < folds; fold++) {
            int current = fold;
            parts.add(pool.submit(() -> holdOut(samples, assigned, current)));
        }
        List<HeldOut> heldOut = new ArrayList<>();
        parts.forEach(part -> heldOut.addAll(done(part)));
        return assemble(done(whole), heldOut);
    }

    private static <T> T done(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        }
    }

    private Trained assemble(TextClassifier model, List<HeldOut> heldOut) {
        Calibration calibration = Calibration.fit(heldOut);
        List<Double> inScope = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        List<Double> outOfScope = new ArrayList<>();
        List<List<Intent>> rankings = new ArrayList<>();
        for (HeldOut message : heldOut) {
            List<Intent> ranking = IntentClassifier.rank(message.labels(), calibration.apply(message.probabilities()));
            rankings.add(ranking);
            Intent best = ranking.getFirst();
            (message.sample().inScope() ? inScope : outOfScope).add(best.confidence());
            if (best.label().equals(message.sample().label())) {
                right.add(best.confidence());
            }
        }
        double threshold = Threshold.choose(inScope, right, outOfScope);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < heldOut.size(); i++) {
            List<Intent> ranking = rankings.get(i);
            boolean accepted = ranking.getFirst().confidence() >= threshold;
            judged.add(new Judged(heldOut.get(i).sample(), new Reading(ranking, accepted)));
        }
        return new Trained(new IntentClassifier(model, calibration, threshold), judged);
    }

    private List<HeldOut> holdOut(List<Sample> samples, int[] assigned, int fold) {
        TextClassifier model = model(Folds.select(samples, assigned, fold, false));
        List<HeldOut> heldOut = new ArrayList<>();
        for (Sample sample : Folds.select(samples, assigned, fold, true)) {
            int gold = model.labels().indexOf(sample.label());
            if (gold >= 0) {
                heldOut.add(
                        new HeldOut(sample, gold, model.predict(sample.text()).probabilities(), model.labels()));
            }
        }
        return heldOut;
    }

    private TextClassifier model(List<Sample> samples) {
        return new TextClassifierTrainer(new IntentFeatures(language), MIN_TEXTS, L2, ITERATIONS)
                .train(
                        samples.stream().map(Sample::text).toList(),
                        samples.stream().map(Sample::label).toList());
    }
}
