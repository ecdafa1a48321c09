package org.lotse.nlu;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotse.nlu.bundle.OrdinaryWords;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Utterance;
import org.lotse.nlu.entity.EntityRecogniser;

/** The recognisers of entities, trained on the shipped data once for all tests; takes some 20 seconds on two processors. */
public final class ShippedRecognisers {
    private static Map<Language, EntityRecogniser> trained = Map.of();

    private ShippedRecognisers() {}

    public static synchronized Map<Language, EntityRecogniser> byLanguage() {
        if (trained.isEmpty()) {
            trained = train();
        }
        return trained;
    }

    private static Map<Language, EntityRecogniser> train() {
        TrainingData data = TrainingDataReader.read(Path.of("../training-data"), Minimums.standard());
        EntityRecogniser.Catalogue catalogue = OrdinaryWords.catalogue(data);
        return data.utterances().entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey,
                        entry -> EntityRecogniser.train(
                                entry.getValue().stream()
                                        .map(Utterance::content)
                                        .toList(),
                                catalogue)));
    }
}
