package org.lotse.nlu.intent;

import java.util.Arrays;
import java.util.List;

/** Orders labels by probability. Out of scope takes its share of the probability, but is never ranked. */
final class Ranking {
    private static final int RANKED = 3;

    private Ranking() {}

    /** The places of the likeliest labels, at most three, the best first; at least one. */
    static int[] best(List<String> labels, double[] probabilities) {
        int[] best = new int[RANKED];
        int found = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (labels.get(i).equals(IntentClassifier.OUT_OF_SCOPE)
                    || found == RANKED && probabilities[i] <= probabilities[best[RANKED - 1]]) {
                continue;
            }
            int place = found < RANKED ? found++ : RANKED - 1;
            while (place > 0 && probabilities[best[place - 1]] < probabilities[i]) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = i;
        }
        return Arrays.copyOf(best, found);
    }
}
