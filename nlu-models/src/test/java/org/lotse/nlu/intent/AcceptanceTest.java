package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.intent.Acceptance.Evidence;

class AcceptanceTest {
    @Test
    void evidence_comparesTheBestIntentWithOutOfScope() {
        List<String> labels = List.of("a", "out_of_scope", "b");
        Evidence evidence = Evidence.of("hello", labels, new double[] {0.2, 0.4, 0.4}, 0.5, 0.75);
        assertThat(evidence.lead()).isCloseTo(0, within(1e-6));
        assertThat(evidence.chars()).isEqualTo(5);
        assertThat(Evidence.of("hello", List.of("a", "b"), new double[] {0.9, 0.1}, 0.9, 1)
                        .lead())
                .isZero();
    }

    @Test
    void curve_prefersKnownWords_whereConfidenceTellsNothing() {
        List<Evidence> right = new ArrayList<>();
        List<Evidence> outOfScope = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            right.add(new Evidence(0.6, 1, 0.7 + 0.002 * i, 30));
            outOfScope.add(new Evidence(0.6, 1, 0.3 + 0.002 * i, 30));
        }
        Acceptance acceptance = Acceptance.fit(right, outOfScope).from(0.5);
        assertThat(acceptance.accepts(new Evidence(0.6, 1, 0.9, 30))).isTrue();
        assertThat(acceptance.accepts(new Evidence(0.6, 1, 0.2, 30))).isFalse();
    }

    @Test
    void curve_withoutOutOfScope_isTheConfidence() {
        Acceptance acceptance = Acceptance.fit(List.of(new Evidence(0.6, 1, 1, 3)), List.of());
        assertThat(acceptance.score(new Evidence(0.37, 5, 0.1, 300))).isCloseTo(0.37, within(1e-9));
    }

    @Test
    void curve_thatSeparatesAll_staysFinite() {
        Acceptance acceptance = Acceptance.fit(List.of(new Evidence(1, 20, 1, 3)), List.of(new Evidence(0, -20, 0, 3)));
        assertThat(acceptance.weights()).allMatch(Double::isFinite);
    }

    @Test
    void acceptance_survivesWriting() throws IOException {
        Acceptance written = new Acceptance(List.of(0.1, 0.2, 0.3, 0.4, 0.5), 0.6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.write(new DataOutputStream(bytes));
        assertThat(Acceptance.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(written);
    }
}
