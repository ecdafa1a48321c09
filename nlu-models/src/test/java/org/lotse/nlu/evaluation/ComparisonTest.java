package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.evaluation.Comparison.Effect;

class ComparisonTest {
    private static final Prediction RIGHT = prediction("a", "one", "a", true);
    private static final Prediction WRONG = prediction("a", "one", "b", true);
    private static final Prediction REFUSED = prediction("a", "one", "a", false);
    private static final Prediction OUTSIDE = prediction("out_of_scope", "two", "a", true);
    private static final Prediction OUTSIDE_REFUSED = prediction("out_of_scope", "two", "b", false);

    @Test
    void effect_isWhatBMakesOfTheMessage() {
        assertThat(new Comparison.Pair(RIGHT, WRONG).effect()).isEqualTo(Effect.WORSE);
        assertThat(new Comparison.Pair(WRONG, RIGHT).effect()).isEqualTo(Effect.BETTER);
        assertThat(new Comparison.Pair(RIGHT, REFUSED).effect()).isEqualTo(Effect.OTHER);
        assertThat(new Comparison.Pair(RIGHT, RIGHT).effect()).isEqualTo(Effect.NONE);
        assertThat(new Comparison.Pair(OUTSIDE, OUTSIDE_REFUSED).effect()).isEqualTo(Effect.BETTER);
    }

    @Test
    void otherIntentOfARefusedMessage_isNoChangeOutOfScope() {
        Prediction other = prediction("out_of_scope", "two", "c", false);
        assertThat(new Comparison.Pair(OUTSIDE_REFUSED, other).effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void messages_arePairedInAnyOrder() {
        Comparison comparison = Comparison.of("test", List.of(RIGHT, OUTSIDE), List.of(OUTSIDE_REFUSED, WRONG));
        assertThat(comparison.with(Effect.WORSE)).containsExactly(new Comparison.Pair(RIGHT, WRONG));
        assertThat(comparison.with(Effect.BETTER)).containsExactly(new Comparison.Pair(OUTSIDE, OUTSIDE_REFUSED));
        assertThat(comparison.figures())
                .extracting(Comparison.Figure::name)
                .containsExactly("accuracy", "accepted and right", "out of scope refused");
        assertThat(comparison.figures().getFirst().a()).isEqualTo(1);
        assertThat(comparison.figures().getFirst().b()).isZero();
    }

    @Test
    void differentMessages_areRefused_byName() {
        assertThatThrownBy(() -> Comparison.of("test", List.of(RIGHT, OUTSIDE), List.of(RIGHT)))
                .isInstanceOf(DifferentMessagesException.class)
                .hasMessageContaining("only A has 'two'");
        assertThatThrownBy(() -> Comparison.of("test", List.of(RIGHT), List.of(prediction("b", "one", "a", true))))
                .isInstanceOf(DifferentMessagesException.class)
                .hasMessageContaining("'one'");
    }

    @Test
    void text_namesFiguresAndChanges() {
        String text = ComparisonText.of(Comparison.of("en", List.of(RIGHT, OUTSIDE), List.of(WRONG, OUTSIDE)));
        assertThat(text).contains("en, 2 messages", "0 better, 1 worse", "WORSE", "means a | A a 0.80 | B b 0.80");
        assertThat(text).contains("100.0 %", "-100.0");
        assertThat(text).doesNotContain("BETTER");
    }

    private static Prediction prediction(String label, String text, String intent, boolean accepted) {
        return new Prediction(label, text, intent, 0.8, 0.8, accepted, false);
    }
}
