package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotse.nlu.evaluation.Messages.judged;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageCurveTest {
    private final CoverageCurve curve = CoverageCurve.of(List.of(
            judged("a", "a", 0.9),
            judged("a", "a", 0.8),
            judged("a", "b", 0.7),
            judged("b", "b", 0.6),
            judged("out_of_scope", "b", 0.75),
            judged("out_of_scope", "b", 0.1)));

    @Test
    void point_countsWhatReachesTheThreshold() {
        assertThat(curve.at(0.7)).isEqualTo(new CoverageCurve.Point(0.7, 0.75, 2 / 3.0, 0.5));
        assertThat(curve.at(0.95)).isEqualTo(new CoverageCurve.Point(0.95, 0, 1, 0));
        assertThat(curve.at(0)).isEqualTo(new CoverageCurve.Point(0, 1, 0.75, 1));
    }

    @Test
    void points_haveEachScoreOnce_highestFirst() {
        assertThat(curve.points()).extracting(CoverageCurve.Point::threshold).containsExactly(0.9, 0.8, 0.7, 0.6);
    }

    @Test
    void askedPrecision_isReachedWithTheHighestCoverage() {
        assertThat(curve.reachingPrecision(0.9)).contains(curve.at(0.8));
        assertThat(curve.reachingPrecision(0.75)).contains(curve.at(0.6));
        assertThat(CoverageCurve.of(List.of(judged("a", "b", 0.4))).reachingPrecision(0.5))
                .isEmpty();
    }

    @Test
    void curveOfNothing_isEmpty() {
        assertThat(CoverageCurve.of(List.of()).points()).isEmpty();
        assertThat(CoverageCurve.of(List.of()).hasOutOfScope()).isFalse();
    }

    @Test
    void longCurve_isThinned() {
        CoverageCurve thousand = CoverageCurve.of(IntStream.range(0, 1_000)
                .mapToObj(i -> judged("a", "a", i / 1_000.0))
                .toList());
        assertThat(thousand.points()).hasSize(201);
        assertThat(thousand.points().getLast().coverage()).isEqualTo(1);
    }
}
