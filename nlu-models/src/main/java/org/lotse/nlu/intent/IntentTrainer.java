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
 * choose calibration and acceptance. The same samples in the same order give the same classifier.
 */
public final class IntentTrainer {
    private static final int FOLDS = 3;
    private static final int MIN_TEXTS = 2;
    private static final double L2 = 0.03;
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

    private static Trained assemble(TextClassifier model, List<HeldOut> heldOut) {
        Calibration calibration = Calibration.fit(heldOut);
        List<List<Intent>> rankings = new ArrayList<>();
        List<Acceptance.Evidence> evidence = new ArrayList<>();
        for (HeldOut message : heldOut) {
            List<Intent> ranking = IntentClassifier.rank(message.labels(), calibration.apply(message.probabilities()));
            rankings.add(ranking);
            evidence.add(message.evidence(ranking.getFirst().confidence()));
        }
        Acceptance acceptance = acceptance(heldOut, rankings, evidence);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < heldOut.size(); i++) {
            double score = acceptance.score(evidence.get(i));
            Reading reading = new Reading(rankings.get(i), score, score >= acceptance.threshold(), false);
            judged.add(new Judged(heldOut.get(i).sample(), reading));
        }
        return new Trained(new IntentClassifier(model, calibration, acceptance), judged);
    }

    private static Acceptance acceptance(
            List<HeldOut> heldOut, List<List<Intent>> rankings, List<Acceptance.Evidence> evidence) {
        List<Acceptance.Evidence> inScope = new ArrayList<>();
        List<Acceptance.Evidence> right = new ArrayList<>();
        List<Acceptance.Evidence> outOfScope = new ArrayList<>();
        for (int i = 0; i < heldOut.size(); i++) {
            Sample sample = heldOut.get(i).sample();
            (sample.inScope() ? inScope : outOfScope).add(evidence.get(i));
            if (rankings.get(i).getFirst().label().equals(sample.label())) {
                right.add(evidence.get(i));
            }
        }
        Acceptance curve = Acceptance.fit(right, outOfScope);
        return curve.from(Threshold.choose(scores(curve, inScope), scores(curve, right), scores(curve, outOfScope)));
    }

    private static List<Double> scores(Acceptance curve, List<Acceptance.Evidence> evidence) {
        return evidence.stream().map(curve::score).toList();
    }

    private List<HeldOut> holdOut(List<Sample> samples, int[] assigned, int fold) {
        TextClassifier model = model(Folds.select(samples, assigned, fold, false));
        List<HeldOut> heldOut = new ArrayList<>();
        for (Sample sample : Folds.select(samples, assigned, fold, true)) {
            int gold = model.labels().indexOf(sample.label());
            if (gold >= 0) {
                TextClassifier.Prediction prediction = model.predict(sample.text());
                heldOut.add(
                        new HeldOut(sample, gold, prediction.probabilities(), prediction.knownShare(), model.labels()));
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
