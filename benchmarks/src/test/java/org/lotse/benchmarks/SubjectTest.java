package org.lotse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;

class SubjectTest {
    @TempDir
    Path folder;

    static Stream<Subject> subjects() {
        return Stream.of(new Lotse(), new OpenNlp());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void trainedSubject_readsWhatItLearned(Subject subject) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String thing : List.of("shoe", "coat", "hat", "jumper", "belt", "scarf")) {
            samples.add(new Sample("order", "order a new " + thing));
            samples.add(new Sample("return", "return the old " + thing));
        }
        Path model = folder.resolve("model");
        assertThat(subject.train(Language.EN, samples, model)).isPositive();
        try (Subject.Trained trained = subject.load(Language.EN, model)) {
            assertThat(trained.read("order a new tie")).isEqualTo("order");
            assertThat(trained.read("return the old tie")).isEqualTo("return");
            assertThat(trained.process()).isPositive();
        }
    }

    @Test
    void fastText_readsWhatItLearned() throws IOException {
        assumeTrue(Competitor.FASTTEXT.missing().isEmpty(), "fastText is not installed");
        trainedSubject_readsWhatItLearned(new FastText());
    }
}
