package org.lotse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;
import tools.jackson.databind.JsonNode;

/** Trains and reads with one competitor on the splits of one set. */
final class Measuring {
    private final Competitor competitor;
    private final Language language;
    private final Consumer<String> progress;

    Measuring(Competitor competitor, Language language, Consumer<String> progress) {
        this.competitor = competitor;
        this.language = language;
        this.progress = progress;
    }

    private record Fold(int trained, int measured, JsonNode training, JsonNode reading, long modelBytes) {}

    Row measure(String set, List<DataSet.Split> splits) throws IOException {
        List<Fold> folds = new ArrayList<>();
        for (DataSet.Split split : splits) {
            progress.accept("training on " + split.train().size());
            folds.add(measure(split));
        }
        int measured = folds.stream().mapToInt(Fold::measured).sum();
        return new Row(
                set,
                language.code(),
                competitor.title(),
                folds.size(),
                folds.getFirst().trained(),
                measured,
                folds.stream()
                                .mapToInt(fold -> fold.reading().get("right").asInt())
                                .sum()
                        / (double) measured,
                mean(folds, fold -> fold.training().get("seconds").asDouble()),
                mean(folds, fold -> fold.reading().get("p50").asDouble()),
                mean(folds, fold -> fold.reading().get("p99").asDouble()),
                (long) mean(folds, fold -> fold.reading().get("residentBytes").asLong()),
                (long) mean(folds, Fold::modelBytes));
    }

    private static double mean(List<Fold> folds, ToDoubleFunction<Fold> figure) {
        return folds.stream().mapToDouble(figure).average().orElse(0);
    }

    private Fold measure(DataSet.Split split) throws IOException {
        Path work = Files.createTempDirectory("lotse-benchmark");
        try {
            Path model = work.resolve("model");
            JsonNode training = run(false, "train", write(work.resolve("train.tsv"), split.train()), model);
            progress.accept("reading " + split.test().size());
            JsonNode reading = run(true, "read", write(work.resolve("test.tsv"), split.test()), model);
            return new Fold(split.train().size(), split.test().size(), training, reading, Files.size(model));
        } finally {
            delete(work);
        }
    }

    private JsonNode run(boolean reading, String verb, Path tsv, Path model) throws IOException {
        List<String> command = new ArrayList<>(competitor.command(reading));
        command.addAll(List.of(verb, language.code(), tsv.toString(), model.toString()));
        return Child.run(command, progress);
    }

    private static Path write(Path file, List<Sample> samples) throws IOException {
        return Files.writeString(
                file,
                samples.stream()
                        .map(sample -> sample.label() + "\t" + sample.text() + "\n")
                        .collect(Collectors.joining()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
