package org.lotse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.Tsv;
import org.lotse.nlu.intent.Folds;
import org.lotse.nlu.intent.Sample;

/**
 * Labelled texts to measure on.
 *
 * @param name of the folder, or of the file without its ending
 * @param train {@code label<TAB>text}
 * @param test the same, beside it; null to hold out folds of {@code train}
 */
record DataSet(String name, Path train, @Nullable Path test) {
    private static final int FOLDS = 5;
    private static final Set<String> PARTS = Set.of("train.tsv", "test.tsv", "dev.tsv");

    /** What one model learns from, and what it is measured on. */
    record Split(List<Sample> train, List<Sample> test) {}

    /** All sets of a folder by name: each folder in it with a {@code train.tsv}, and each {@code NAME.tsv}. */
    static List<DataSet> below(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().flatMap(entry -> at(entry).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    private static List<DataSet> at(Path entry) {
        String name = entry.getFileName().toString();
        if (Files.isRegularFile(entry.resolve("train.tsv"))) {
            return List.of(new DataSet(name, entry.resolve("train.tsv"), test(entry)));
        }
        boolean plain = Files.isRegularFile(entry) && name.endsWith(".tsv") && !PARTS.contains(name);
        return plain ? List.of(new DataSet(name.substring(0, name.length() - 4), entry, null)) : List.of();
    }

    private static @Nullable Path test(Path folder) {
        return Stream.of("test.tsv", "dev.tsv")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /** German if the name ends in {@code -de}, else English. */
    Language language() {
        return name.endsWith("-de") ? Language.DE : Language.EN;
    }

    /**
     * The test file's split; without one the first of five stratified folds, which are always the same.
     *
     * @param folds how many of the five, if there is no test file
     */
    List<Split> splits(int folds) {
        List<Sample> samples = samples(train);
        if (test != null) {
            return List.of(new Split(samples, samples(test)));
        }
        int[] assigned = Folds.assign(samples, FOLDS);
        return Stream.iterate(0, fold -> fold + 1)
                .limit(Math.min(folds, FOLDS))
                .map(fold -> new Split(
                        Folds.select(samples, assigned, fold, false), Folds.select(samples, assigned, fold, true)))
                .toList();
    }

    static List<Sample> samples(Path tsv) {
        return Tsv.read(tsv).stream()
                .map(row -> new Sample(row.label(), row.text()))
                .toList();
    }
}
