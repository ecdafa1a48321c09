package org.lotse.nlu.intent;

import java.util.Comparator;
import java.util.List;

/** Chooses from which score on a reading is acted on, by held-out messages. */
final class Threshold {
    /** Acting on a wrong intent costs as much as so many refusals of a message that was read rightly. */
    private static final double WRONG_INTENT = 1;
    /** The same for acting on a message that is none of the shop's business. */
    private static final double OUT_OF_SCOPE = 5;

    private Threshold() {}

    /**
     * A held-out message.
     *
     * @param score 0 to 1
     * @param inScope whether there is an intent that fits
     * @param right whether acting on it is right: it is in scope, and the best intent is the right one
     */
    record Scored(double score, boolean inScope, boolean right) {
        private double cost() {
            return right ? -1 : inScope ? WRONG_INTENT : OUT_OF_SCOPE;
        }
    }

    /**
     * The threshold under which refusals of the right and acceptances of the wrong cost least together (Chow 1970, "On
     * optimum recognition error and reject tradeoff").
     */
    static double cheapest(List<Scored> messages) {
        List<Scored> sorted = bestFirst(messages);
        double cost = 0;
        double least = 0;
        double threshold = 1;
        for (int i = 0; i < sorted.size(); i++) {
            cost += sorted.get(i).cost();
            if (cost < least && endsHere(sorted, i)) {
                least = cost;
                threshold = sorted.get(i).score;
            }
        }
        return threshold;
    }

    /**
     * The lowest threshold with this precision: of the in-scope messages accepted, so many are read rightly. 1 if there is
     * none.
     *
     * @param precision 0 to 1
     */
    static double precise(List<Scored> messages, double precision) {
        List<Scored> sorted =
                bestFirst(messages.stream().filter(Scored::inScope).toList());
        int right = 0;
        double threshold = 1;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right ? 1 : 0;
            if (right >= precision * (i + 1) && endsHere(sorted, i)) {
                threshold = sorted.get(i).score;
            }
        }
        return threshold;
    }

    private static List<Scored> bestFirst(List<Scored> messages) {
        return messages.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    /** Whether a threshold can lie after this place: not between equal scores. */
    private static boolean endsHere(List<Scored> sorted, int place) {
        return place + 1 == sorted.size() || sorted.get(place + 1).score < sorted.get(place).score;
    }
}
