package org.lotse.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Language;

class ShippedDataTest {
    @Test
    void shippedData_isValid() {
        Path folder = Path.of("../training-data");
        List<Problem> problems = List.of();
        try {
            TrainingData data = TrainingDataReader.read(folder, Minimums.standard());
            assertThat(data.utterances()).containsOnlyKeys(Language.DE, Language.EN);
        } catch (InvalidDataException e) {
            problems = e.problems();
        }
        assertThat(problems).isEmpty();
    }
}
