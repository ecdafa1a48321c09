package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriorTest {
    private static final List<String> LABELS = List.of("affirm", "order", "out_of_scope");
    private static final Prior PRIOR = new Prior(List.of(0.1, 0.8, 0.1));
    private static final double[] UNINFORMED = {0.1, 0.8, 0.1};

    @Test
    void nothingExpected_changesNothing() {
        assertThat(PRIOR.update(LABELS, UNINFORMED, Set.of())).isSameAs(UNINFORMED);
        assertThat(PRIOR.update(LABELS, UNINFORMED, Set.of("unknown"))).isSameAs(UNINFORMED);
        assertThat(PRIOR.update(LABELS, UNINFORMED, Set.copyOf(LABELS))).isSameAs(UNINFORMED);
    }

    @Test
    void messageThatSaysNothing_isReadAsExpected() {
        assertThat(PRIOR.update(LABELS, UNINFORMED, Set.of("affirm")))
                .containsExactly(new double[] {0.63, 0.27, 0.1}, within(1e-12));
        assertThat(PRIOR.update(LABELS, UNINFORMED, Set.of("out_of_scope")))
                .containsExactly(new double[] {0.3 / 9, 2.4 / 9, 0.7}, within(1e-12));
    }

    @Test
    void clearMessage_isReadAsItIs() {
        double[] digression = PRIOR.update(LABELS, new double[] {0.001, 0.998, 0.001}, Set.of("affirm"));
        assertThat(digression[1]).isGreaterThan(0.95);
    }
}
