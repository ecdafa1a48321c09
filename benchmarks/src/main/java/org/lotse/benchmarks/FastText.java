package org.lotse.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;

/**
 * Facebook's fastText by its command line: pairs of words, character 3- to 5-grams, text prepared as its tutorial does.
 * Its training time includes the start of the process and writing the model; a message's time includes the pipe.
 */
final class FastText implements Subject {
    private static final Pattern PUNCTUATION = Pattern.compile("([.!?,'/()])");
    private static final String PREFIX = "__label__";
    /** 200 000 buckets instead of two millions: a tenth of the memory, no loss on sets of this size. */
    private static final List<String> SETTINGS = List.of(
            "-wordNgrams",
            "2",
            "-minn",
            "3",
            "-maxn",
            "5",
            "-lr",
            "0.5",
            "-epoch",
            "50",
            "-dim",
            "100",
            "-bucket",
            "200000",
            "-loss",
            "softmax");

    @Override
    public double train(Language language, List<Sample> samples, Path model) throws IOException {
        List<String> labels =
                samples.stream().map(Sample::label).distinct().sorted().toList();
        Path input = Files.createTempFile(model.toAbsolutePath().getParent(), "fasttext", ".txt");
        Files.writeString(
                input,
                samples.stream()
                        .map(sample -> PREFIX + labels.indexOf(sample.label()) + " " + prepared(sample.text()) + "\n")
                        .collect(Collectors.joining()));
        Files.write(labelsOf(model), labels);
        List<String> command = new ArrayList<>(List.of("fasttext", "supervised"));
        command.addAll(List.of("-input", input.toString(), "-output", model.toString()));
        command.addAll(List.of("-thread", String.valueOf(Runtime.getRuntime().availableProcessors())));
        command.addAll(SETTINGS);
        long start = System.nanoTime();
        run(command);
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.move(model.resolveSibling(model.getFileName() + ".bin"), model);
        return seconds;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("fasttext ended with exit code " + code);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("fasttext was interrupted", e);
        }
    }

    @Override
    public Trained load(Language language, Path model) throws IOException {
        List<String> labels = Files.readAllLines(labelsOf(model));
        Process process = new ProcessBuilder("fasttext", "predict", model.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Running(process, process.inputReader(), process.outputWriter(), labels);
    }

    /** A line in, a line out. */
    private record Running(Process child, BufferedReader in, BufferedWriter out, List<String> labels)
            implements Trained {
        @Override
        public String read(String text) throws IOException {
            out.write(prepared(text) + "\n");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                throw new IOException("fasttext ended");
            }
            return line.startsWith(PREFIX)
                    ? labels.get(
                            Integer.parseInt(line.substring(PREFIX.length()).strip()))
                    : "";
        }

        @Override
        public long process() {
            return child.pid();
        }

        @Override
        public void close() {
            child.destroy();
        }
    }

    private static Path labelsOf(Path model) {
        return model.resolveSibling(model.getFileName() + ".labels");
    }

    private static String prepared(String text) {
        return PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" $1 ");
    }
}
