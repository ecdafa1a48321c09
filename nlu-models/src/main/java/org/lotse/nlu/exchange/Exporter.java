package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Utterance;

/** Writes the utterances of a training-data folder as new files of another program. */
public final class Exporter {
    private Exporter() {}

    /**
     * Writes those of one language.
     *
     * @param format {@link Format#RASA_YAML} or {@link Format#DIALOGFLOW}
     * @param out the file, or for Dialogflow the folder, or a zip archive if it is called so
     * @throws InvalidDataException if the data is wrong, or files would be overwritten
     */
    public static void run(Format format, Path data, Language language, Path out, Consumer<String> notes) {
        Map<String, List<AnnotatedText>> texts = new LinkedHashMap<>();
        for (Utterance utterance : TrainingDataReader.utterances(data, language)) {
            texts.computeIfAbsent(utterance.label(), label -> new ArrayList<>()).add(utterance.content());
        }
        if (texts.isEmpty()) {
            String what = "no utterances in " + language.code();
            throw new InvalidDataException(List.of(new Problem(data, 0, what, "check --data and --language")));
        }
        Map<Path, byte[]> files =
                switch (format) {
                    case RASA_YAML -> Map.of(out, RasaExport.file(texts));
                    case DIALOGFLOW -> new DialogflowExport(language).files(texts, out);
                    default -> throw new IllegalArgumentException("nothing is exported to " + format);
                };
        NewFiles.write(files);
        int count = texts.values().stream().mapToInt(List::size).sum();
        notes.accept(count + " utterances with " + texts.size() + " labels");
        notes.accept("wrote " + out);
    }
}
