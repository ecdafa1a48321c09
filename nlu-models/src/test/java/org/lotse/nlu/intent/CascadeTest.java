package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeTest {
    private static final double THRESHOLD = 0.5;

    private final List<HeldOut> heldOut = new ArrayList<>();
    private final List<Stage.Judgement> words = new ArrayList<>();
    private final List<Stage.Judgement> all = new ArrayList<>();

    /** A message in scope of which the words are so certain. */
    private void inScope(double certainty, boolean rightByWords, boolean rightByAll) {
        heldOut.add(Toy.heldOut(0, new double[] {1}));
        words.add(Toy.judgement(rightByWords ? "label0" : "x", certainty, certainty));
        all.add(Toy.judgement(rightByAll ? "label0" : "x", 0.9, 0.9));
    }

    /** A message out of scope of which the words are so certain. */
    private void outOfScope(double certainty, double scoreByAll) {
        heldOut.add(new HeldOut(new Sample("out_of_scope", ""), 1, Toy.opinions(new double[] {1, 0})));
        words.add(Toy.judgement("a", certainty, certainty));
        all.add(Toy.judgement("a", 0.9, scoreByAll));
    }

    private double certainty() {
        return Cascade.certainty(heldOut, words, all, THRESHOLD);
    }

    @Test
    void wordsThatAreAsGood_answerAlone_wheneverTheyAccept() {
        inScope(0.7, true, true);
        inScope(0.9, true, true);
        inScope(0.6, false, false);
        inScope(0.4, true, true);
        assertThat(certainty()).isEqualTo(0.6);
    }

    @Test
    void mistakesOfTheWordsAlone_boundIt() {
        inScope(0.9, true, true);
        inScope(0.7, true, true);
        inScope(0.8, false, true);
        assertThat(certainty()).isEqualTo(0.9);
    }

    @Test
    void mistakesThatTheWordsAvoid_makeUpForOthers() {
        inScope(0.9, true, true);
        inScope(0.8, false, true);
        inScope(0.7, true, false);
        assertThat(certainty()).isEqualTo(0.7);
    }

    @Test
    void oneMistakeInTwoThousand_isBorne_aSecondIsNot() {
        for (int i = 0; i < 1_999; i++) {
            inScope(0.9, true, true);
        }
        inScope(0.8, false, true);
        assertThat(certainty()).isEqualTo(0.8);
        inScope(0.7, false, true);
        inScope(0.6, true, true);
        assertThat(certainty()).isEqualTo(0.8);
    }

    @Test
    void outOfScope_thatOnlyTheWordsLetPass_boundsIt() {
        inScope(0.9, true, true);
        outOfScope(0.8, 0.49);
        inScope(0.7, true, false);
        assertThat(certainty()).isEqualTo(0.9);
    }

    @Test
    void outOfScope_thatPassesAnyway_doesNotCount() {
        inScope(0.9, true, true);
        outOfScope(0.8, 0.5);
        inScope(0.7, true, true);
        assertThat(certainty()).isEqualTo(0.7);
    }

    @Test
    void oneInTwoHundredOutOfScope_mayPass_aSecondMayNot() {
        for (int i = 0; i < 199; i++) {
            outOfScope(0.1, 0.1);
        }
        outOfScope(0.9, 0.1);
        inScope(0.8, true, true);
        assertThat(certainty()).isEqualTo(0.8);
        outOfScope(0.7, 0.1);
        inScope(0.6, true, true);
        assertThat(certainty()).isEqualTo(0.8);
    }

    @Test
    void messagesOfEqualCertainty_areTakenTogether() {
        inScope(0.9, true, true);
        inScope(0.8, true, true);
        outOfScope(0.8, 0.1);
        assertThat(certainty()).isEqualTo(0.9);
    }

    @Test
    void mistake_amongEqualCertainties_boundsIt() {
        inScope(0.9, true, true);
        inScope(0.8, true, true);
        inScope(0.8, false, true);
        assertThat(certainty()).isEqualTo(0.9);
    }

    @Test
    void certainty_isOverOne_whereNoneKeepsTheBounds() {
        assertThat(certainty()).isEqualTo(2);
        inScope(0.9, false, true);
        inScope(0.8, true, true);
        assertThat(certainty()).isEqualTo(2);
    }

    @Test
    void certainty_isOverOne_whereTheWordsNeverAccept() {
        inScope(0.4, true, true);
        assertThat(certainty()).isEqualTo(2);
    }
}
