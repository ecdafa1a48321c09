package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
    private final PairedBootstrap bootstrap = new PairedBootstrap(new SplittableRandom(1));

    @Test
    void interval_isThatOfTheNormalApproximation_forManyMessages() {
        int[] differences = new int[1_000];
        Arrays.fill(differences, 0, 100, 1);
        Arrays.fill(differences, 100, 150, -1);
        double deviation = Math.sqrt((0.15 - 0.05 * 0.05) / 1_000);
        PairedBootstrap.Interval interval = bootstrap.interval(differences);
        assertThat(interval.low()).isCloseTo(0.05 - 1.96 * deviation, within(0.004));
        assertThat(interval.high()).isCloseTo(0.05 + 1.96 * deviation, within(0.004));
        assertThat(interval.contains(0)).isFalse();
    }

    @Test
    void sameSeed_givesTheSameInterval() {
        int[] differences = {1, 0, -1, 0, 1, 1, 0};
        assertThat(bootstrap.interval(differences))
                .isEqualTo(new PairedBootstrap(new SplittableRandom(1)).interval(differences));
    }

    @Test
    void noDifference_isAnIntervalOfZero() {
        assertThat(bootstrap.interval(new int[5])).isEqualTo(new PairedBootstrap.Interval(0, 0));
        assertThat(bootstrap.interval(new int[0])).isEqualTo(new PairedBootstrap.Interval(0, 0));
    }
}
