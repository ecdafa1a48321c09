package org.lotse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.InvalidDataException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The program's entry. Exit codes: 0 done, 1 a defect of ours or of a competitor, 2 wrong arguments or files. */
@Command(
        name = "benchmark",
        description = "Measures Lotse, OpenNLP, fastText and nlp.js on the same files.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder of the sets: NAME/train.tsv, with test.tsv or dev.tsv beside it, or NAME.tsv")
    private Path data = Path.of("");

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "only these sets")
    private List<String> sets = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "only these of lotse, opennlp, fasttext, nlpjs")
    private List<String> only = List.of();

    @Option(
            names = "--folds",
            defaultValue = "1",
            paramLabel = "N",
            description = "how many of five folds a set without test file is measured on (default: ${DEFAULT-VALUE})")
    private int folds;

    @Option(
            names = "--language",
            paramLabel = "de|en",
            description = "language of the texts (default: de for names that end in -de, else en)")
    private @Nullable String language;

    @Option(
            names = "--json",
            defaultValue = ".lotse/benchmark.json",
            paramLabel = "OUT",
            description = "where the figures go (default: ${DEFAULT-VALUE})")
    private Path json = Path.of("");

    private final long start = System.nanoTime();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkCommand())
                .setExecutionExceptionHandler((exception, command, result) -> {
                    if (exception instanceof InvalidDataException) {
                        command.getErr().println(exception.getMessage());
                        return 2;
                    }
                    throw exception;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<DataSet> chosen = chosenSets();
        List<Competitor> competitors = competitors();
        check(folds >= 1 && folds <= 5, "--folds " + folds + " is not 1 to 5");
        List<Row> rows = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (DataSet set : chosen) {
            Language of = language == null ? set.language() : Language.of(language);
            check(of != Language.OTHER, "--language " + language + " is neither de nor en");
            List<DataSet.Split> splits = set.splits(folds);
            for (Competitor competitor : competitors) {
                String name = set.name() + ", " + competitor.title();
                try {
                    Row row =
                            new Measuring(competitor, of, line -> say(name + ": " + line)).measure(set.name(), splits);
                    rows.add(row);
                    say(String.format("%s: %.2f %%", name, row.accuracy() * 100));
                } catch (IOException e) { // one competitor that fails must not cost the others' figures
                    failures.add(name + ": " + e.getMessage());
                    say(failures.getLast());
                }
            }
            write(rows, failures);
        }
        System.out.print(Row.table(rows));
        return failures.isEmpty() ? 0 : 1;
    }

    private List<DataSet> chosenSets() {
        check(Files.isDirectory(data), "--data " + data + " is no folder");
        List<DataSet> found = DataSet.below(data);
        for (String name : sets) {
            check(found.stream().anyMatch(set -> set.name().equals(name)), data + " has no set " + name);
        }
        check(!found.isEmpty(), data + " has no set: neither NAME/train.tsv nor NAME.tsv");
        return found.stream()
                .filter(set -> sets.isEmpty() || sets.contains(set.name()))
                .toList();
    }

    private List<Competitor> competitors() {
        for (String name : only) {
            check(
                    Arrays.stream(Competitor.values())
                            .anyMatch(known -> known.id().equals(name)),
                    "--only " + name + " is none of lotse, opennlp, fasttext, nlpjs");
        }
        List<Competitor> present = new ArrayList<>();
        for (Competitor competitor : Competitor.values()) {
            if (only.isEmpty() || only.contains(competitor.id())) {
                competitor
                        .missing()
                        .ifPresentOrElse(
                                what -> say("without " + competitor.title() + ": " + what),
                                () -> present.add(competitor));
            }
        }
        check(!present.isEmpty(), "nothing is left to measure");
        return present;
    }

    private void write(List<Row> rows, List<String> failures) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("java", System.getProperty("java.runtime.version"));
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("rows", rows);
        report.put("failures", failures);
        Path folder = json.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(
                json,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(report));
    }

    private void say(String line) {
        System.err.printf("%7.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
    }

    private void check(boolean holds, String sentence) {
        if (!holds) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "picocli sets it").commandLine(), sentence);
        }
    }
}
