package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Reading;
import org.lotse.nlu.intent.Sample;

class IntentScoresTest {
    @Test
    void scores_ofFourMessages() {
        IntentScores scores = IntentScores.of(List.of(
                judged("a", "a", 0.9, true),
                judged("a", "b", 0.6, true),
                judged("b", "b", 0.3, false),
                judged("out_of_scope", "a", 0.2, false)));
        assertThat(scores.inScope()).isEqualTo(3);
        assertThat(scores.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.inScopeAccepted()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.inScopeAccuracyAtThreshold()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(scores.oosRecall()).isEqualTo(1);
        assertThat(scores.ece()).isCloseTo((0.1 + 0.6 + 0.7) / 3, within(1e-9));
    }

    @Test
    void scores_ofNothing_areZero() {
        assertThat(IntentScores.of(List.of()).accuracy()).isZero();
    }

    @Test
    void calibrationError_ofHonestConfidence_isZero() {
        CalibrationError error = new CalibrationError();
        for (int i = 0; i < 10; i++) {
            error.add(0.7, i < 7);
        }
        assertThat(error.value()).isCloseTo(0, within(1e-9));
        error.add(1.0, true);
        assertThat(error.value()).isCloseTo(0, within(1e-9));
    }

    private static Judged judged(String gold, String read, double confidence, boolean accepted) {
        return new Judged(
                new Sample(gold, "text"),
                new Reading(List.of(new Intent(read, confidence)), confidence, accepted, false));
    }
}
