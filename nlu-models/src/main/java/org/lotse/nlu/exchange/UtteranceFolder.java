package org.lotse.nlu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;

/** Lays out utterances as files of a training-data folder: one for each group, one for those out of scope, and the labels. */
final class UtteranceFolder {
    private final Path folder;
    private final Language language;
    private final Remarks remarks;
    private final Map<Path, StringBuilder> files = new LinkedHashMap<>();

    UtteranceFolder(Path folder, Language language, Remarks remarks) {
        this.folder = folder;
        this.language = language;
        this.remarks = remarks;
    }

    /** The contents of the files by path. */
    Map<Path, byte[]> files(Map<String, Set<String>> lines) {
        lines.forEach((label, texts) -> {
            StringBuilder file = files.computeIfAbsent(file(label), path -> new StringBuilder(head(label)));
            file.append(label).append(": |\n");
            texts.forEach(text -> file.append("  ").append(text).append('\n'));
        });
        labels(lines.keySet().stream()
                .filter(label -> !label.equals(TrainingData.OUT_OF_SCOPE))
                .toList());
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        files.forEach((path, content) -> contents.put(path, content.toString().getBytes(UTF_8)));
        return contents;
    }

    private Path file(String label) {
        return label.equals(TrainingData.OUT_OF_SCOPE)
                ? folder.resolve("out-of-scope").resolve(language.code() + ".yaml")
                : folder.resolve("utterances").resolve(language.code()).resolve(group(label) + ".yaml");
    }

    /** In small letters, for file systems that know no others. */
    private static String group(String label) {
        return Labels.group(label).toLowerCase(Locale.ROOT);
    }

    private String head(String label) {
        String what = label.equals(TrainingData.OUT_OF_SCOPE) ? "out of scope" : group(label);
        return "# " + what + ", " + language.code() + ": one utterance a line, entities as [text](name)\n";
    }

    private void labels(List<String> labels) {
        Path file = folder.resolve("labels.yaml");
        if (Files.exists(file)) {
            Set<String> known = TrainingDataReader.labels(folder);
            labels.stream()
                    .filter(label -> !known.contains(label))
                    .forEach(label -> remarks.count("label to add to " + file + ": " + label));
            return;
        }
        StringBuilder content = new StringBuilder(
                "# The intents: label, then in each language what a shopper does who means it. Order is that of reports.\n");
        String text = language == Language.DE ? "importiert, noch nicht beschrieben" : "imported, not described yet";
        labels.forEach(label -> content.append(label)
                .append(":\n  ")
                .append(language.code())
                .append(": \"")
                .append(text)
                .append("\"\n"));
        files.put(file, content);
    }
}
