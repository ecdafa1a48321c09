package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.Acceptance.Evidence;

class AcceptanceTest {
    private static final Calibration UNCHANGED = new Calibration(new LogisticCurve(List.of(0.0, 1.0)));
    private static final Prior NO_PRIOR = new Prior(List.of());
    private static final Opinions OPINIONS =
            new Opinions(new double[][] {Opinions.logs(new double[] {0.2, 0.5, 0.3})}, 0.4, 0.7, 19);

    /** The score of a message where only one thing counts. */
    private static double score(List<String> labels, int place) {
        List<Double> weights = new ArrayList<>(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
        weights.set(place, 1.0);
        return new Stage(
                        labels, NO_PRIOR, new Pool(List.of(1.0)), UNCHANGED, new Acceptance(new LogisticCurve(weights)))
                .judge(OPINIONS)
                .score();
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    @Test
    void evidence_isTakenFromTheMessage() {
        List<String> labels = List.of("a", "out_of_scope", "z");
        assertThat(score(labels, 0)).isCloseTo(sigmoid(1), within(1e-9));
        assertThat(score(labels, 1)).as("confidence").isCloseTo(0.3, within(1e-6));
        assertThat(score(labels, 2)).as("lead").isCloseTo(sigmoid(Math.log(0.3 / 0.5)), within(1e-5));
        assertThat(score(labels, 3)).as("margin").isCloseTo(sigmoid(Math.log(0.3 / 0.2)), within(1e-5));
        assertThat(score(labels, 4)).as("known share").isCloseTo(sigmoid(0.4), within(1e-9));
        assertThat(score(labels, 5)).as("nearest").isCloseTo(sigmoid(0.7), within(1e-9));
        assertThat(score(labels, 6)).as("chars").isCloseTo(sigmoid(Math.log(20)), within(1e-9));
    }

    @Test
    void evidence_withoutOutOfScope_hasNoLead() {
        List<String> labels = List.of("a", "b", "c");
        assertThat(score(labels, 2)).isEqualTo(0.5);
        assertThat(score(labels, 3)).isCloseTo(sigmoid(Math.log(0.5 / 0.3)), within(1e-5));
    }

    @Test
    void evidence_ofASingleIntent_hasNoMargin() {
        Stage stage = new Stage(
                List.of("a", "out_of_scope"),
                NO_PRIOR,
                new Pool(List.of(1.0)),
                UNCHANGED,
                new Acceptance(new LogisticCurve(List.of(0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0))));
        Stage.Judgement judgement = stage.judge(Toy.opinions(new double[] {0.7, 0.3}));
        assertThat(judgement.score()).isEqualTo(0.5);
        assertThat(judgement.ranking()).extracting(Intent::label).containsExactly("a");
    }

    @Test
    void curve_prefersKnownWords_whereConfidenceTellsNothing() {
        List<Evidence> right = new ArrayList<>();
        List<Evidence> outOfScope = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            right.add(new Evidence(0.6, 1, 1, 0.7 + 0.002 * i, 0.5, 30));
            outOfScope.add(new Evidence(0.6, 1, 1, 0.3 + 0.002 * i, 0.5, 30));
        }
        Acceptance acceptance = Acceptance.fit(right, outOfScope);
        assertThat(acceptance.score(new Evidence(0.6, 1, 1, 0.9, 0.5, 30))).isGreaterThan(0.5);
        assertThat(acceptance.score(new Evidence(0.6, 1, 1, 0.2, 0.5, 30))).isLessThan(0.5);
    }

    @Test
    void bothGroups_weighTheSame() {
        List<Evidence> right = new ArrayList<>();
        Evidence same = new Evidence(0.5, 0, 0, 0, 0, 0);
        for (int i = 0; i < 90; i++) {
            right.add(same);
        }
        Acceptance acceptance = Acceptance.fit(right, List.of(same, same));
        assertThat(acceptance.score(same)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void curve_withoutOutOfScope_isTheConfidence() {
        Acceptance acceptance = Acceptance.fit(List.of(new Evidence(0.6, 1, 1, 1, 1, 3)), List.of());
        assertThat(acceptance.score(new Evidence(0.37, 5, 2, 0.1, 0.3, 300))).isCloseTo(0.37, within(1e-9));
        acceptance = Acceptance.fit(List.of(), List.of(new Evidence(0.6, 1, 1, 1, 1, 3)));
        assertThat(acceptance.score(new Evidence(0.37, 5, 2, 0.1, 0.3, 300))).isCloseTo(0.37, within(1e-9));
    }

    @Test
    void curve_thatSeparatesAll_staysFinite() {
        Evidence good = new Evidence(1, 20, 20, 1, 1, 3);
        Evidence bad = new Evidence(0, -20, 0, 0, -1, 3);
        Acceptance acceptance = Acceptance.fit(List.of(good), List.of(bad));
        assertThat(acceptance.curve().weights()).allMatch(Double::isFinite);
        assertThat(acceptance.score(good)).isGreaterThan(0.9);
        assertThat(acceptance.score(bad)).isLessThan(0.1);
    }
}
