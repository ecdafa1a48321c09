package org.lotse.nlu.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/**
 * How well intents were read. Shares are 0 to 1; those without any message are 0.
 *
 * @param accuracy share of the in-scope messages whose best intent is right, accepted or not
 * @param macroF1 mean F1 of all intents that occur
 * @param ece expected calibration error of the in-scope messages, 15 bins
 * @param inScopeAccepted share of the in-scope messages that are accepted
 * @param inScopeAccuracyAtThreshold share of the in-scope messages that are accepted and right
 * @param oosRecall share of the out-of-scope messages that are refused
 */
public record IntentScores(
        int inScope,
        int outOfScope,
        double accuracy,
        double macroF1,
        double ece,
        double inScopeAccepted,
        double inScopeAccuracyAtThreshold,
        double oosRecall,
        Map<String, Score> intents) {

    public static IntentScores of(List<Judged> judged) {
        int inScope = 0;
        int right = 0;
        int accepted = 0;
        int acceptedRight = 0;
        int refused = 0;
        CalibrationError calibration = new CalibrationError();
        Map<String, Score.Counter> counters = new TreeMap<>();
        for (Judged message : judged) {
            String gold = message.sample().label();
            if (gold.equals(IntentClassifier.OUT_OF_SCOPE)) {
                refused += message.reading().accepted() ? 0 : 1;
                continue;
            }
            String best = message.reading().best().map(Intent::label).orElse("");
            boolean hit = best.equals(gold);
            inScope++;
            right += hit ? 1 : 0;
            accepted += message.reading().accepted() ? 1 : 0;
            acceptedRight += hit && message.reading().accepted() ? 1 : 0;
            calibration.add(message.reading().best().map(Intent::confidence).orElse(0.0), hit);
            counters.computeIfAbsent(gold, label -> new Score.Counter()).gold(hit);
            counters.computeIfAbsent(best, label -> new Score.Counter()).predicted();
        }
        counters.values().removeIf(counter -> !counter.occurs());
        Map<String, Score> intents = new TreeMap<>();
        counters.forEach((label, counter) -> intents.put(label, counter.score()));
        double macroF1 =
                intents.values().stream().mapToDouble(Score::f1).average().orElse(0);
        int outOfScope = judged.size() - inScope;
        return new IntentScores(
                inScope,
                outOfScope,
                share(right, inScope),
                macroF1,
                calibration.value(),
                share(accepted, inScope),
                share(acceptedRight, inScope),
                share(refused, outOfScope),
                intents);
    }

    /** The figures without the table, four decimals each. */
    public Map<String, Double> summary() {
        Map<String, Double> summary = new LinkedHashMap<>();
        summary.put("accuracy", rounded(accuracy));
        summary.put("macroF1", rounded(macroF1));
        summary.put("ece", rounded(ece));
        summary.put("inScopeAccepted", rounded(inScopeAccepted));
        summary.put("inScopeAccuracyAtThreshold", rounded(inScopeAccuracyAtThreshold));
        summary.put("oosRecall", rounded(oosRecall));
        return summary;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
