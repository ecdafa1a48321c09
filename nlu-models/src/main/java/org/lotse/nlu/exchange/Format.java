package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format in which other programs keep labelled utterances. */
public enum Format {
    /** Rasa 2 and 3: a file, or a folder with files {@code *.yml} and {@code *.yaml}. */
    RASA_YAML,
    /** Rasa 1: a file, or a folder with files {@code *.md}. */
    RASA_MARKDOWN,
    /** The export of a Dialogflow ES agent: a folder or a zip archive. */
    DIALOGFLOW,
    /** RFC 4180 with a column of texts and one of labels. */
    CSV,
    /** {@code label<TAB>text}. */
    TSV,
    /** The JSON of the CLINC150 data set: lists of pairs by name. */
    CLINC;

    /** As the command line writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format that the command line calls so. */
    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /** The format that a file of this name must have; none if several may be meant. */
    public static Optional<Format> guess(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(Math.max(0, name.lastIndexOf('.')))) {
            case ".yml", ".yaml" -> Optional.of(RASA_YAML);
            case ".md" -> Optional.of(RASA_MARKDOWN);
            case ".zip" -> Optional.of(DIALOGFLOW);
            case ".csv" -> Optional.of(CSV);
            case ".tsv" -> Optional.of(TSV);
            case ".json" -> Optional.of(CLINC);
            default -> Optional.empty();
        };
    }

    /** Whether a folder can be read as well as a file. */
    boolean readsFolders() {
        return this == RASA_YAML || this == RASA_MARKDOWN || this == DIALOGFLOW;
    }
}
