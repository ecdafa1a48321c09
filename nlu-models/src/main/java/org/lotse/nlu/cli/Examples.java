package org.lotse.nlu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Tsv;
import org.lotse.nlu.data.Utterance;
import org.lotse.nlu.evaluation.Source;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.Sample;

/** Labelled texts and the files that they come from. */
record Examples(List<Sample> samples, List<Source> sources) {
    static final Examples NONE = new Examples(List.of(), List.of());

    static Examples of(String role, Path tsv) {
        List<Sample> samples = Tsv.read(tsv).stream()
                .map(row -> new Sample(row.label(), row.text()))
                .toList();
        return new Examples(samples, List.of(Source.file(role, tsv, samples.size())));
    }

    /** A file, or what a training-data folder has in the language. */
    static Examples of(String role, Path file, Language language) {
        if (!Files.isDirectory(file)) {
            return of(role, file);
        }
        TrainingData data = TrainingDataReader.read(file, new Minimums(0, 0));
        List<Utterance> utterances = data.utterances().getOrDefault(language, List.of());
        List<Sample> samples = utterances.stream()
                .map(utterance -> new Sample(utterance.label(), utterance.text()))
                .toList();
        return new Examples(samples, List.of(new Source(role, name(file), samples.size(), data.digest())));
    }

    /** These and the file's texts, which no intent fits whatever their label is. */
    Examples with(String role, @Nullable Path outOfScope) {
        if (outOfScope == null) {
            return this;
        }
        List<Sample> all = new ArrayList<>(samples);
        Tsv.read(outOfScope).forEach(row -> all.add(new Sample(IntentClassifier.OUT_OF_SCOPE, row.text())));
        List<Source> files = new ArrayList<>(sources);
        files.add(Source.file(role, outOfScope, all.size() - samples.size()));
        return new Examples(all, files);
    }

    /** The last part of a path, whichever way it is written. */
    static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
