package org.lotse.nlu.data;

import static org.lotse.nlu.data.TrainingData.LANGUAGES;
import static org.lotse.nlu.data.TrainingData.OUT_OF_SCOPE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lotse.nlu.Language;

/** Reads a training-data folder whole, checks it, and reports all problems at once. */
public final class TrainingDataReader {
    private final Path folder;
    private final Minimums minimums;
    private final List<Problem> problems = new ArrayList<>();

    private TrainingDataReader(Path folder, Minimums minimums) {
        this.folder = folder;
        this.minimums = minimums;
    }

    /** @throws InvalidDataException with every problem found */
    public static TrainingData read(Path folder, Minimums minimums) {
        return new TrainingDataReader(folder, minimums).read();
    }

    /**
     * The well-formed utterances of one language, those out of scope too if there are any. Asks for no other file than
     * {@code labels.yaml}, and does not compare the texts with each other.
     *
     * @throws InvalidDataException with every problem found
     */
    public static List<Utterance> utterances(Path folder, Language language) {
        TrainingDataReader reader = new TrainingDataReader(folder, new Minimums(0, 0));
        List<Utterance> utterances = reader.inScope(language, reader.labels());
        if (Files.exists(reader.outOfScopeFile(language))) {
            utterances.addAll(reader.outOfScope(language));
        }
        return reader.checked(utterances);
    }

    /**
     * The labels of the folder, in the order of {@code labels.yaml}.
     *
     * @throws InvalidDataException if the file is missing or wrong
     */
    public static Set<String> labels(Path folder) {
        TrainingDataReader reader = new TrainingDataReader(folder, new Minimums(0, 0));
        return reader.checked(reader.labels());
    }

    private TrainingData read() {
        Set<String> labels = labels();
        Map<Language, List<Utterance>> utterances = new EnumMap<>(Language.class);
        for (Language language : LANGUAGES) {
            List<Utterance> all = utterances(language, labels);
            new UtteranceChecks(problems).check(all);
            counts(language, labels, all);
            utterances.put(language, all);
        }
        TrainingData data =
                new TrainingData(labels, utterances, foreign(), products(), colours(), DataDigest.of(folder));
        return checked(data);
    }

    private <T> T checked(T result) {
        if (!problems.isEmpty()) {
            throw new InvalidDataException(problems);
        }
        return result;
    }

    private Set<String> labels() {
        YamlFile yaml = new YamlFile(folder.resolve("labels.yaml"), problems);
        Set<String> labels = new LinkedHashSet<>();
        for (YamlFile.Entry entry : yaml.entries()) {
            labels.add(entry.key());
        }
        return labels;
    }

    private List<Utterance> utterances(Language language, Set<String> labels) {
        List<Utterance> utterances = inScope(language, labels);
        utterances.addAll(outOfScope(language));
        return utterances;
    }

    private List<Utterance> inScope(Language language, Set<String> labels) {
        List<Utterance> utterances = new ArrayList<>();
        for (Path file : yamlFiles("utterances/" + language.code())) {
            utterances.addAll(new UtteranceFile(file, problems).read(labels));
        }
        return utterances;
    }

    private List<Utterance> outOfScope(Language language) {
        return new UtteranceFile(outOfScopeFile(language), problems).read(Set.of(OUT_OF_SCOPE));
    }

    private Path outOfScopeFile(Language language) {
        return folder.resolve("out-of-scope/" + language.code() + ".yaml");
    }

    private void counts(Language language, Set<String> labels, List<Utterance> utterances) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        labels.forEach(label -> counts.put(label, 0));
        counts.put(OUT_OF_SCOPE, 0);
        utterances.forEach(utterance -> counts.merge(utterance.label(), 1, Integer::sum));
        counts.forEach((label, count) -> {
            boolean inScope = !label.equals(OUT_OF_SCOPE);
            int minimum = inScope ? minimums.perLabel() : minimums.outOfScope();
            if (count < minimum) {
                Path place = folder.resolve(inScope ? "utterances/" + language.code() : "out-of-scope");
                String what = "too few examples of '" + label + "' in " + language.code() + ": " + count;
                problems.add(new Problem(place, 0, what, "write at least " + minimum));
            }
        });
    }

    private List<String> foreign() {
        YamlFile yaml = new YamlFile(folder.resolve("language/other.yaml"), problems);
        List<String> lines = new ArrayList<>();
        for (YamlFile.Entry entry : yaml.entries()) {
            yaml.block(entry).forEach(line -> lines.add(line.text()));
        }
        return lines;
    }

    private Map<String, List<String>> colours() {
        YamlFile yaml = new YamlFile(folder.resolve("entities/colours.yaml"), problems);
        Map<String, List<String>> colours = new LinkedHashMap<>();
        for (YamlFile.Entry colour : yaml.entries()) {
            List<String> words = new ArrayList<>();
            for (YamlFile.Entry language : yaml.entries(colour.value())) {
                words.addAll(yaml.strings(language.value()));
            }
            colours.put(colour.key(), List.copyOf(words));
        }
        return colours;
    }

    private List<Product> products() {
        YamlFile yaml = new YamlFile(folder.resolve("shop/products.yaml"), problems);
        return ProductList.read(yaml);
    }

    private List<Path> yamlFiles(String path) {
        try {
            List<Path> files = DataDigest.yamlFiles(folder.resolve(path));
            if (files.isEmpty() && !Files.isDirectory(folder.resolve(path))) {
                problems.add(new Problem(folder.resolve(path), 0, "the folder is missing", "create it"));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(path) + " cannot be listed", e);
        }
    }
}
