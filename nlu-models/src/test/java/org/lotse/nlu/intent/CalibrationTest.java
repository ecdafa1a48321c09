package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    @Test
    void confidence_isTheShareOfRightReadings() {
        List<Calibration.Point> readings = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            boolean sure = i % 2 == 0;
            readings.add(new Calibration.Point(sure ? 0.9 : 0.6, sure ? i % 10 != 0 : i % 20 < 7));
        }
        Calibration calibration = Calibration.fit(readings);
        assertThat(calibration.confidence(0.9)).isCloseTo(0.8, within(0.01));
        assertThat(calibration.confidence(0.6)).isCloseTo(0.3, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0.99, 0.8, 0.6, 0.3", "0.99, 0.9, 0.6, 0.5", "0.999, 0.95, 0.9, 0.8", "0.9999, 0.97, 0.7, 0.6"})
    void overconfidentReadings_areBroughtDown(double sure, double shareOfSure, double unsure, double shareOfUnsure) {
        List<Calibration.Point> readings = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            readings.add(new Calibration.Point(sure, i < 1_000 * shareOfSure));
            readings.add(new Calibration.Point(unsure, i < 1_000 * shareOfUnsure));
        }
        Calibration calibration = Calibration.fit(readings);
        assertThat(calibration.confidence(sure)).isCloseTo(shareOfSure, within(0.02));
        assertThat(calibration.confidence(unsure)).isCloseTo(shareOfUnsure, within(0.02));
    }

    @Test
    void honestProbabilities_stay() {
        List<Calibration.Point> readings = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            readings.add(new Calibration.Point(i % 2 == 0 ? 0.9 : 0.6, i % 20 < (i % 2 == 0 ? 18 : 12)));
        }
        Calibration calibration = Calibration.fit(readings);
        assertThat(calibration.confidence(0.9)).isCloseTo(0.9, within(0.01));
        assertThat(calibration.confidence(0.6)).isCloseTo(0.6, within(0.01));
    }

    @Test
    void order_isKept_evenWhereTheSurerReadingsAreWrong() {
        List<Calibration.Point> readings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readings.add(new Calibration.Point(i % 2 == 0 ? 0.95 : 0.4, i % 2 != 0));
        }
        Calibration calibration = Calibration.fit(readings);
        double before = 0;
        for (double probability = 0.05; probability < 1; probability += 0.05) {
            assertThat(calibration.confidence(probability))
                    .isGreaterThan(before)
                    .isLessThan(1);
            before = calibration.confidence(probability);
        }
    }

    @Test
    void calibration_withoutReadings_changesNothing() {
        Calibration calibration = Calibration.fit(List.of());
        assertThat(calibration.confidence(0.37)).isCloseTo(0.37, within(1e-9));
        assertThat(calibration.confidence(1)).isLessThan(1);
        assertThat(calibration.confidence(0)).isPositive();
    }
}
