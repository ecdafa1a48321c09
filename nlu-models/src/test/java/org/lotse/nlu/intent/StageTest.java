package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Intent;

class StageTest {
    private static final List<String> LABELS = List.of("a", "b", "out_of_scope");

    /** Intent b is read rightly in three of four messages; what is out of scope looks less sure. */
    private static List<HeldOut> messages() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Opinions sure = Toy.opinions(new double[] {0.08, 0.9, 0.02});
            Opinions unsure = Toy.opinions(new double[] {0.3, 0.4, 0.3});
            heldOut.add(
                    i % 2 == 0
                            ? new HeldOut(new Sample(i % 8 == 0 ? "a" : "b", ""), i % 8 == 0 ? 0 : 1, sure)
                            : new HeldOut(new Sample("out_of_scope", ""), 2, unsure));
        }
        return heldOut;
    }

    @Test
    void confidence_isThatOfMessagesInScope() {
        Stage.Judgement judgement = Stage.fit(LABELS, messages()).judge(Toy.opinions(new double[] {0.08, 0.9, 0.02}));
        assertThat(judgement.best()).isEqualTo("b");
        assertThat(judgement.ranking()).extracting(Intent::label).containsExactly("b", "a");
        assertThat(judgement.ranking().getFirst().confidence()).isCloseTo(0.75, within(0.02));
    }

    @Test
    void confidence_isNotLoweredByMessagesOutOfScope() {
        Opinions sure = Toy.opinions(new double[] {0.08, 0.9, 0.02});
        List<HeldOut> heldOut = new ArrayList<>(messages());
        for (int i = 0; i < 100; i++) {
            heldOut.add(new HeldOut(new Sample("out_of_scope", ""), 2, sure));
        }
        assertThat(Stage.fit(LABELS, heldOut).judge(sure).ranking().getFirst().confidence())
                .isCloseTo(0.75, within(0.02));
    }

    @Test
    void score_tellsOutOfScopeApart() {
        Stage stage = Stage.fit(LABELS, messages());
        assertThat(stage.judge(Toy.opinions(new double[] {0.08, 0.9, 0.02})).score())
                .isGreaterThan(0.8);
        assertThat(stage.judge(Toy.opinions(new double[] {0.3, 0.4, 0.3})).score())
                .isLessThan(0.2);
    }

    @Test
    void certainty_isTheLesserOfConfidenceAndScore() {
        assertThat(Toy.judgement("a", 0.3, 0.9).certainty()).isEqualTo(0.3);
        assertThat(Toy.judgement("a", 0.8, 0.2).certainty()).isEqualTo(0.2);
    }

    @Test
    void writtenStage_isTheSame() throws IOException {
        Stage stage = Stage.fit(LABELS, messages());
        assertThat(Stage.read(Toy.input(Toy.bytes(stage::write)), LABELS)).isEqualTo(stage);
    }

    @Test
    void wordsAlone_keepOnlyTheFirstExpert() {
        Opinions opinions = new Opinions(new double[][] {{-1, -2}, {-3, -4}}, 0.4, 0.7, 19).wordsAlone();
        assertThat(opinions.logs()).isDeepEqualTo(new double[][] {{-1, -2}});
        assertThat(opinions.knownShare()).isEqualTo(0.4);
        assertThat(opinions.nearest()).isZero();
        assertThat(opinions.chars()).isEqualTo(19);
    }
}
