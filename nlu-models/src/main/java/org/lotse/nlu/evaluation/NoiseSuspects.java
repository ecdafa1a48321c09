package org.lotse.nlu.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/**
 * Training messages whose label may be wrong, by confident learning (Northcutt, Jiang and Chuang 2021) in its simplest
 * form: models that have not seen the message give another label at least the confidence that messages of that label
 * have on average, and next to none to its own.
 */
public final class NoiseSuspects {
    private static final int SHOWN = 50;
    private static final double TINY = 0.1;

    private NoiseSuspects() {}

    /**
     * A message to look at again.
     *
     * @param label what it is filed under
     * @param suggested what the models read
     * @param confidence of the suggestion
     * @param own confidence of the label; 0 if it is none of the three best. Out of scope is not ranked: there it is what
     *     the score leaves
     */
    public record Suspect(String text, String label, String suggested, double confidence, double own) {
        double margin() {
            return confidence - own;
        }
    }

    /** The clearest first, at most 50. */
    static List<Suspect> of(List<Judged> heldOut) {
        Map<String, Double> usual = usualConfidence(heldOut);
        return heldOut.stream()
                .filter(message -> !Outcome.right(message))
                .filter(message -> Outcome.confidence(message) >= usual.getOrDefault(Outcome.read(message), 1.0))
                .map(message -> new Suspect(
                        message.sample().text(),
                        message.sample().label(),
                        Outcome.read(message),
                        Outcome.confidence(message),
                        own(message)))
                .filter(suspect -> suspect.own <= TINY)
                .sorted(Comparator.comparingDouble(Suspect::margin).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** For each label the mean confidence that its own messages give it. */
    private static Map<String, Double> usualConfidence(List<Judged> heldOut) {
        Map<String, double[]> sums = new HashMap<>();
        for (Judged message : heldOut) {
            double[] sum = sums.computeIfAbsent(message.sample().label(), label -> new double[2]);
            sum[0] += own(message);
            sum[1]++;
        }
        Map<String, Double> usual = new HashMap<>();
        sums.forEach((label, sum) -> usual.put(label, sum[0] / sum[1]));
        return usual;
    }

    private static double own(Judged message) {
        if (!Outcome.inScope(message)) {
            return 1 - message.reading().score();
        }
        return message.reading().ranking().stream()
                .filter(intent -> intent.label().equals(message.sample().label()))
                .mapToDouble(Intent::confidence)
                .findFirst()
                .orElse(0);
    }
}
