package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/** The pairs of intents that are mixed up most often. */
public final class Confusions {
    private static final int SHOWN = 30;

    private Confusions() {}

    /** @param count how many messages of {@code gold} were read as {@code read} */
    public record Confusion(String gold, String read, int count, List<String> examples) {}

    static List<Confusion> of(List<Judged> judged) {
        Map<String, List<Judged>> pairs = new TreeMap<>();
        for (Judged message : judged) {
            String gold = message.sample().label();
            String read = Outcome.read(message);
            if (Outcome.inScope(message)
                    ? !Outcome.right(message)
                    : message.reading().accepted()) {
                pairs.computeIfAbsent(gold + "\t" + read, pair -> new ArrayList<>())
                        .add(message);
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> confusion(pair.getKey().split("\t", -1), pair.getValue()))
                .sorted(Comparator.comparingInt(Confusion::count).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Confusion confusion(String[] pair, List<Judged> messages) {
        List<String> examples = messages.stream()
                .limit(5)
                .map(message -> message.sample().text())
                .toList();
        return new Confusion(pair[0], pair[1], messages.size(), examples);
    }
}
