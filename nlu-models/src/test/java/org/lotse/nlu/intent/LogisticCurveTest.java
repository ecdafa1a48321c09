package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.intent.LogisticCurve.Point;

class LogisticCurveTest {
    private static final List<Double> NOTHING = List.of(0.0, 0.0);

    private static Point point(double value, boolean hit, double times) {
        return new Point(new double[] {1, value}, hit, times);
    }

    @Test
    void curve_goesThroughTheShareOfHits() {
        List<Point> points = List.of(point(0, true, 30), point(0, false, 10), point(2, true, 20), point(2, false, 80));
        LogisticCurve curve = LogisticCurve.fit(points, NOTHING, 1e-9);
        assertThat(curve.at(1, 0)).isCloseTo(0.75, within(1e-6));
        assertThat(curve.at(1, 2)).isCloseTo(0.2, within(1e-6));
        assertThat(curve.weights().getFirst()).isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void times_countLikeRepeatedPoints() {
        List<Point> repeated = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            repeated.add(point(0.5, true, 1));
        }
        repeated.add(point(1, false, 1));
        LogisticCurve once = LogisticCurve.fit(List.of(point(0.5, true, 7), point(1, false, 1)), NOTHING, 0.1);
        LogisticCurve often = LogisticCurve.fit(repeated, NOTHING, 0.1);
        for (int i = 0; i < 2; i++) {
            assertThat(once.weights().get(i)).isCloseTo(often.weights().get(i), within(1e-9));
        }
    }

    @Test
    void curve_isWhereSlopeIsZero() {
        Random random = new Random(4);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double value = random.nextGaussian();
            points.add(point(value, value + random.nextGaussian() > 0.3, 1 + random.nextInt(3)));
        }
        List<Double> start = List.of(0.5, -1.0);
        LogisticCurve curve = LogisticCurve.fit(points, start, 0.7);
        for (int i = 0; i < 2; i++) {
            double slope = 0.7 * (curve.weights().get(i) - start.get(i));
            for (Point point : points) {
                slope += point.times() * (curve.at(point.values()) - (point.hit() ? 1 : 0)) * point.values()[i];
            }
            assertThat(slope).isCloseTo(0, within(1e-8));
        }
    }

    @Test
    void curve_withoutPoints_isTheStart() {
        assertThat(LogisticCurve.fit(List.of(), List.of(0.25, 3.0), 1).weights())
                .containsExactly(0.25, 3.0);
    }

    @Test
    void strongRidge_staysAtTheStart() {
        LogisticCurve curve = LogisticCurve.fit(List.of(point(1, false, 10)), List.of(1.0, 1.0), 1e6);
        assertThat(curve.weights()).allSatisfy(weight -> assertThat(weight).isCloseTo(1, within(1e-4)));
    }

    @Test
    void curve_thatSeparatesAll_staysFinite() {
        LogisticCurve curve = LogisticCurve.fit(List.of(point(-1, false, 1), point(1, true, 1)), NOTHING, 0.01);
        assertThat(curve.weights()).allMatch(Double::isFinite);
        assertThat(curve.at(1, 1)).isBetween(0.9, 1.0);
        assertThat(curve.at(1, -1)).isBetween(0.0, 0.1);
    }

    @Test
    void logOdds_areThoseOfTheProbability_andFinite() {
        assertThat(LogisticCurve.logOdds(0.5)).isCloseTo(0, within(1e-12));
        assertThat(LogisticCurve.logOdds(0.8)).isCloseTo(Math.log(4), within(1e-12));
        assertThat(LogisticCurve.logOdds(1)).isCloseTo(Math.log(1e6), within(1e-5));
        assertThat(LogisticCurve.logOdds(0)).isEqualTo(-LogisticCurve.logOdds(1), within(1e-5));
    }
}
