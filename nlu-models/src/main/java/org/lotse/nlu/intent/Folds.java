package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Splits samples into folds with the same mixture of labels in each; the same samples always split the same way. */
public final class Folds {
    private static final long SEED = 204_511;

    private Folds() {}

    /** The fold of each sample, 0 to {@code folds} - 1. */
    public static int[] assign(List<Sample> samples, int folds) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        Map<String, Integer> next = new HashMap<>();
        int[] assigned = new int[samples.size()];
        for (int sample : order) {
            assigned[sample] = next.merge(samples.get(sample).label(), 1, Integer::sum) % folds;
        }
        return assigned;
    }

    /** The samples of one fold, or all others. */
    public static <T> List<T> select(List<T> samples, int[] assigned, int fold, boolean inside) {
        return IntStream.range(0, samples.size())
                .filter(i -> (assigned[i] == fold) == inside)
                .mapToObj(samples::get)
                .toList();
    }
}
