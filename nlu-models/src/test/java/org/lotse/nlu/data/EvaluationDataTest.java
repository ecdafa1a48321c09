package org.lotse.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotse.nlu.Language;

/** Nobody trains on what others measure with. */
class EvaluationDataTest {
    private static final TrainingData TRAINING =
            TrainingDataReader.read(Path.of("../training-data"), Minimums.standard());
    private static final Path EVALUATION = Path.of("../evaluation-data");

    @ParameterizedTest
    @EnumSource(names = {"DE", "EN"})
    void evaluationData_isNotInTheTrainingData(Language language) {
        Set<String> trained = TRAINING.utterances().getOrDefault(language, List.of()).stream()
                .map(utterance -> UtteranceChecks.key(utterance.text()))
                .collect(Collectors.toSet());
        List<String> measured = new ArrayList<>();
        for (String folder : List.of("fresh", "two-requests")) {
            Tsv.read(EVALUATION.resolve(folder).resolve(language.code() + ".tsv"))
                    .forEach(row -> measured.add(row.text()));
        }
        assertThat(measured).hasSizeGreaterThan(700);
        assertThat(measured).noneMatch(text -> trained.contains(UtteranceChecks.key(text)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DE", "EN"})
    void freshMessages_haveLabelsOfTheShop(Language language) {
        assertThat(Tsv.read(EVALUATION.resolve("fresh").resolve(language.code() + ".tsv")))
                .allMatch(row ->
                        TRAINING.labels().contains(row.label()) || row.label().equals(TrainingData.OUT_OF_SCOPE));
    }
}
