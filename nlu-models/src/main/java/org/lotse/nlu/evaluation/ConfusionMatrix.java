package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/**
 * How often each intent was read as each. In-scope messages count by their best intent, accepted or not; out-of-scope
 * messages have a row of their own, with those that were accepted.
 */
public final class ConfusionMatrix {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> totals = new HashMap<>();

    private ConfusionMatrix() {}

    public static ConfusionMatrix of(List<Judged> judged) {
        ConfusionMatrix matrix = new ConfusionMatrix();
        for (Judged message : judged) {
            String gold = message.sample().label();
            matrix.totals.merge(gold, 1, Integer::sum);
            Map<String, Integer> row = matrix.counts.computeIfAbsent(gold, label -> new TreeMap<>());
            if (Outcome.inScope(message) || message.reading().accepted()) {
                row.merge(Outcome.read(message), 1, Integer::sum);
            }
        }
        return matrix;
    }

    /** All intents that occur, by name: those meant and those read. */
    public List<String> intents() {
        TreeSet<String> intents = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> intents.addAll(row.keySet()));
        intents.remove(IntentClassifier.OUT_OF_SCOPE);
        intents.remove("");
        return List.copyOf(intents);
    }

    /** The intents that are part of a confusion among in-scope messages, most confused first. */
    public List<String> confused() {
        Map<String, Integer> confusions = new TreeMap<>();
        for (String gold : intents()) {
            for (String read : intents()) {
                if (!gold.equals(read) && count(gold, read) > 0) {
                    confusions.merge(gold, count(gold, read), Integer::sum);
                    confusions.merge(read, count(gold, read), Integer::sum);
                }
            }
        }
        List<String> intents = new ArrayList<>(confusions.keySet());
        intents.sort(Comparator.comparingInt((String intent) -> -confusions.getOrDefault(intent, 0)));
        return intents;
    }

    /** How many messages of {@code gold} were read as {@code read}. */
    public int count(String gold, String read) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(read, 0);
    }

    /** How many messages of {@code gold} there are. */
    public int total(String gold) {
        return totals.getOrDefault(gold, 0);
    }
}
