package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.intent.Threshold.Scored;

class ThresholdTest {
    private static Scored right(double score) {
        return new Scored(score, true, true);
    }

    private static Scored wrong(double score) {
        return new Scored(score, true, false);
    }

    private static Scored outOfScope(double score) {
        return new Scored(score, false, false);
    }

    @Test
    void cheapest_refusesTheRight_whereTheyAreTooFewForTheWrongAbove() {
        assertThat(Threshold.cheapest(List.of(right(0.6), outOfScope(0.7), right(0.9), right(0.8))))
                .isEqualTo(0.8);
        assertThat(Threshold.cheapest(List.of(right(0.9), wrong(0.8), right(0.7), right(0.6))))
                .isEqualTo(0.6);
    }

    @Test
    void cheapest_weighsOutOfScopeLikeFiveWrongIntents() {
        List<Scored> messages = new ArrayList<>(List.of(right(0.9), outOfScope(0.8)));
        for (int i = 1; i <= 5; i++) {
            messages.add(right(0.5 + 0.01 * i));
        }
        assertThat(Threshold.cheapest(messages)).isEqualTo(0.9);
        messages.add(right(0.1));
        assertThat(Threshold.cheapest(messages)).isEqualTo(0.1);
    }

    @Test
    void cheapest_ofEqualCosts_isTheHighest() {
        assertThat(Threshold.cheapest(List.of(right(0.9), wrong(0.8), right(0.7))))
                .isEqualTo(0.9);
    }

    @Test
    void cheapest_neverPartsEqualScores() {
        assertThat(Threshold.cheapest(List.of(right(0.9), right(0.9), outOfScope(0.9), wrong(0.9))))
                .isEqualTo(1);
        assertThat(Threshold.cheapest(List.of(right(0.9), wrong(0.9), right(0.9), right(0.5), wrong(0.5))))
                .isEqualTo(0.9);
    }

    @Test
    void cheapest_withoutRightReadings_acceptsNothing() {
        assertThat(Threshold.cheapest(List.of(wrong(0.9), outOfScope(0.4)))).isEqualTo(1);
        assertThat(Threshold.cheapest(List.of())).isEqualTo(1);
    }

    @Test
    void precise_isTheLowestWithTheShare() {
        List<Scored> messages = List.of(wrong(0.8), right(0.9), right(0.6), right(0.7), outOfScope(0.5));
        assertThat(Threshold.precise(messages, 1)).isEqualTo(0.9);
        assertThat(Threshold.precise(messages, 0.76)).isEqualTo(0.9);
        assertThat(Threshold.precise(messages, 0.75)).isEqualTo(0.6);
        assertThat(Threshold.precise(messages, 0.6))
                .as("out of scope does not count")
                .isEqualTo(0.6);
        assertThat(Threshold.precise(messages, 0)).isEqualTo(0.6);
    }

    @Test
    void precise_neverPartsEqualScores() {
        assertThat(Threshold.precise(List.of(right(0.9), wrong(0.9)), 1)).isEqualTo(1);
        assertThat(Threshold.precise(List.of(right(0.9), wrong(0.8), right(0.8)), 0.6))
                .isEqualTo(0.8);
        assertThat(Threshold.precise(List.of(right(0.9), right(0.8), wrong(0.8)), 1))
                .isEqualTo(0.9);
    }

    @Test
    void precise_whereNoneIs_acceptsNothing() {
        assertThat(Threshold.precise(List.of(wrong(0.9), right(0.4)), 0.9)).isEqualTo(1);
        assertThat(Threshold.precise(List.of(), 0.9)).isEqualTo(1);
    }
}
