package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.intent.Sample;

class LearningCurveTest {
    private final List<Sample> samples = IntStream.range(0, 110)
            .mapToObj(i -> new Sample(i < 100 ? "common" : "rare", "text " + i))
            .toList();

    @Test
    void part_keepsTheMixtureOfLabels_andThreeOfEach() {
        List<Sample> part = LearningCurve.part(samples, 0.1);
        assertThat(part).filteredOn(sample -> sample.label().equals("common")).hasSize(10);
        assertThat(part).filteredOn(sample -> sample.label().equals("rare")).hasSize(3);
    }

    @Test
    void largerPart_holdsTheSmallerOne() {
        assertThat(LearningCurve.part(samples, 0.5)).containsAll(LearningCurve.part(samples, 0.25));
        assertThat(LearningCurve.part(samples, 1)).isEqualTo(samples);
    }
}
