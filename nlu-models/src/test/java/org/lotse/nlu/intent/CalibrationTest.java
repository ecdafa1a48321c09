package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<String> LABELS = List.of("a", "b");

    @Test
    void apply_keepsSumAndOrder() {
        double[] calibrated = new Calibration(2, 1, 0).apply(new double[] {0.9, 0.1});
        assertThat(calibrated[0] + calibrated[1]).isCloseTo(1, within(1e-12));
        assertThat(calibrated[0]).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void fit_findsTheShareOfRightReadings() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            heldOut.add(new HeldOut(new Sample("a", ""), i < 75 ? 0 : 1, new double[] {0.9, 0.1}, 1, LABELS));
        }
        assertThat(Calibration.fit(heldOut).temperature()).isCloseTo(2, within(0.01));
    }

    @Test
    void curve_makesConfidenceTheShareOfRightReadings() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            boolean sure = i % 2 == 0;
            boolean right = sure ? i % 10 != 0 : i % 20 < 7;
            heldOut.add(new HeldOut(
                    new Sample(right ? "a" : "b", ""),
                    right ? 0 : 1,
                    new double[] {sure ? 0.99 : 0.6, sure ? 0.01 : 0.4},
                    1,
                    LABELS));
        }
        Calibration calibration = Calibration.fit(heldOut);
        assertThat(calibration.apply(new double[] {0.99, 0.01})[0]).isCloseTo(0.8, within(0.02));
        assertThat(calibration.apply(new double[] {0.6, 0.4})[0]).isCloseTo(0.3, within(0.1));
    }

    @Test
    void threshold_letsFewOutOfScopePass() {
        List<Double> inScope = new ArrayList<>();
        List<Double> outOfScope = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            inScope.add(0.4 + 0.006 * i);
            outOfScope.add(0.005 * i);
        }
        double threshold = Threshold.choose(inScope, inScope, outOfScope);
        assertThat(outOfScope.stream().filter(c -> c >= threshold).count()).isLessThanOrEqualTo(5);
        assertThat(inScope.stream().filter(c -> c >= threshold).count()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void threshold_withoutOutOfScope_refusesFew() {
        List<Double> right = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            right.add(i / 100.0);
        }
        assertThat(Threshold.choose(right, right, List.of())).isEqualTo(0.03);
    }

    @Test
    void ranking_hasThreeAtMost_neverOutOfScope() {
        List<String> labels = List.of("a", "out_of_scope", "b", "c", "d");
        assertThat(IntentClassifier.rank(labels, new double[] {0.1, 0.5, 0.2, 0.05, 0.15}))
                .extracting(org.lotse.nlu.Intent::label)
                .containsExactly("b", "d", "a");
    }
}
