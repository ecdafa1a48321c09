package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotse.nlu.evaluation.Messages.judged;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.intent.IntentTrainer.Judged;

class NoiseSuspectsTest {
    private final List<Judged> heldOut = new ArrayList<>();

    NoiseSuspectsTest() {
        for (int i = 0; i < 10; i++) {
            heldOut.add(judged("a", "a", 0.9));
            heldOut.add(judged("b", "b", 0.6));
        }
    }

    @Test
    void messageSurelyReadAsAnotherIntent_isSuspect() {
        heldOut.add(judged("b", "a", 0.95, "filed wrongly"));
        assertThat(NoiseSuspects.of(heldOut))
                .containsExactly(new NoiseSuspects.Suspect("filed wrongly", "b", "a", 0.95, 0));
    }

    @Test
    void messageReadWithLessThanTheUsualConfidence_isNotSuspect() {
        heldOut.add(judged("b", "a", 0.7));
        assertThat(NoiseSuspects.of(heldOut)).isEmpty();
    }

    @Test
    void clearestSuspect_comesFirst() {
        heldOut.add(judged("a", "b", 0.7, "second"));
        heldOut.add(judged("out_of_scope", "b", 0.97, "first"));
        assertThat(NoiseSuspects.of(heldOut))
                .extracting(NoiseSuspects.Suspect::text)
                .containsExactly("first", "second");
    }
}
