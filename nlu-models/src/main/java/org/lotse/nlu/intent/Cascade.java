package org.lotse.nlu.intent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Decides how certain the words alone must be to answer without asking the vectors (Viola and Jones 2001). */
final class Cascade {
    /** How much accuracy the saved time may cost: share of all in-scope messages. */
    private static final double ACCURACY = 0.0005;
    /** Share of out-of-scope messages that may pass because the vectors were not asked. */
    private static final double PASSED = 0.005;

    private Cascade() {}

    /**
     * The lowest certainty that keeps both bounds on held-out messages; over 1 if none does.
     *
     * @param words what the words alone make of each message
     * @param all what all experts make of the same messages
     * @param threshold from which score on all experts' reading is accepted
     */
    static double certainty(
            List<HeldOut> heldOut, List<Stage.Judgement> words, List<Stage.Judgement> all, double threshold) {
        long inScope =
                heldOut.stream().filter(message -> message.sample().inScope()).count();
        double errorBound = ACCURACY * inScope;
        double outOfScopeBound = PASSED * (heldOut.size() - inScope);
        List<Integer> certainFirst = IntStream.range(0, heldOut.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -words.get(i).certainty()))
                .toList();
        int errors = 0;
        int passed = 0;
        double certainty = 2;
        for (int place = 0; place < certainFirst.size(); place++) {
            int i = certainFirst.get(place);
            Sample sample = heldOut.get(i).sample();
            if (sample.inScope()) {
                errors += wrong(words.get(i), sample) - wrong(all.get(i), sample);
            } else if (all.get(i).score() < threshold) {
                passed++;
            }
            double own = words.get(i).certainty();
            if (passed > outOfScopeBound || own < threshold) {
                break;
            }
            boolean endsHere = place + 1 == certainFirst.size()
                    || words.get(certainFirst.get(place + 1)).certainty() < own;
            if (errors <= errorBound && endsHere) {
                certainty = own;
            }
        }
        return certainty;
    }

    private static int wrong(Stage.Judgement judgement, Sample sample) {
        return judgement.best().equals(sample.label()) ? 0 : 1;
    }
}
