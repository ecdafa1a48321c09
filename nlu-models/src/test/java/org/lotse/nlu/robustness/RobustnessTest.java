package org.lotse.nlu.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.Sample;

class RobustnessTest {
    @Test
    void outcome_countsWhatChanged() {
        Outcome outcome = Outcome.of(7, 8, 4, 10);
        assertThat(outcome).isEqualTo(new Outcome(0.7, -10, -25, 0.4, 10));
        assertThat(Outcome.of(0, 0, 0, 0)).isEqualTo(new Outcome(0, 0, 0, 0, 0));
    }

    @Test
    void measure_readsEveryVariant_andNoOutOfScope() {
        List<Sample> messages = new ArrayList<>();
        for (String thing : List.of("schuh", "mantel", "hut", "pullover", "gürtel")) {
            messages.add(new Sample("order", thing + " bestellen"));
            messages.add(new Sample("return", thing + " zurückgeben"));
            messages.add(new Sample(IntentClassifier.OUT_OF_SCOPE, "wetter am " + thing));
        }
        Map<String, Outcome> outcomes = Robustness.measure(Language.DE, classifier(messages), messages);
        assertThat(outcomes).hasSize(10);
        assertThat(outcomes.values()).allMatch(outcome -> outcome.n() == 10);
        assertThat(outcomes.get("lowerCase")).isEqualTo(new Outcome(1, 0, 0, 0, 10));
        assertThat(outcomes.get("umlautsWrittenOut")).isEqualTo(new Outcome(1, 0, 0, 0.6, 10));
        assertThat(outcomes.get("capitals")).isEqualTo(new Outcome(1, 0, 0, 1, 10));
        assertThat(Robustness.table(outcomes)).hasSize(11);
    }

    private static IntentClassifier classifier(List<Sample> messages) {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            return new IntentTrainer(Language.DE).train(messages, pool).classifier();
        }
    }
}
