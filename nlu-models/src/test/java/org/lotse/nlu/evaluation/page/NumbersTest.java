package org.lotse.nlu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void numbers_areWrittenTheSameInEveryCountry() {
        assertThat(Numbers.percent(0.9312)).isEqualTo("93.1\u202f%");
        assertThat(Numbers.points(-0.012)).isEqualTo("−1.2");
        assertThat(Numbers.points(-0.0001)).isEqualTo("0.0");
        assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.duration(2_600)).isEqualTo("2.6\u202fms");
        assertThat(Numbers.compact(1.004)).isEqualTo("1");
    }

    @Test
    void interval_isWilsons() {
        assertThat(Numbers.interval(0.9, 100)).isEqualTo("82.6–94.5\u202f%");
        assertThat(Numbers.interval(1, 10)).isEqualTo("72.2–100.0\u202f%");
    }

    @Test
    void axis_beginsAtATickBelowTheLowestShare() {
        assertThat(Axis.shares("", 0.883).min()).isCloseTo(0.85, within(1e-9));
        assertThat(Axis.shares("", 0).ticks()).hasSize(6);
        assertThat(Axis.shares("", 0.96).ticks()).hasSize(5);
    }
}
