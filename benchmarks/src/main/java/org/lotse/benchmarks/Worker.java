package org.lotse.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process in which a subject that Java can drive is measured: {@code SUBJECT train|read LANGUAGE TSV MODEL}. A line of
 * JSON on stdout: {@code seconds} for train; {@code right}, {@code p50} and {@code p99} in microseconds and
 * {@code residentBytes} for read. nlp.js has a script that does the same.
 */
final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = System.out;
        System.setOut(System.err);
        Subject subject =
                switch (arguments[0]) {
                    case "lotse" -> new Lotse();
                    case "opennlp" -> new OpenNlp();
                    case "fasttext" -> new FastText();
                    default -> throw new IllegalArgumentException("there is no subject " + arguments[0]);
                };
        Language language = Language.of(arguments[2]);
        List<Sample> samples = DataSet.samples(Path.of(arguments[3]));
        Path model = Path.of(arguments[4]);
        Map<String, ?> result = arguments[1].equals("train")
                ? Map.of("seconds", subject.train(language, samples, model))
                : read(subject, language, samples, model);
        out.println(JsonMapper.builder().build().writeValueAsString(result));
        out.flush();
    }

    private static Map<String, ?> read(Subject subject, Language language, List<Sample> samples, Path model)
            throws IOException {
        try (Subject.Trained trained = subject.load(language, model)) {
            for (Sample sample : samples) { // once unmeasured, to warm up
                trained.read(sample.text());
            }
            int right = 0;
            long[] nanos = new long[samples.size()];
            for (int i = 0; i < nanos.length; i++) {
                Sample sample = samples.get(i);
                long start = System.nanoTime();
                String label = trained.read(sample.text());
                nanos[i] = System.nanoTime() - start;
                right += label.equals(sample.label()) ? 1 : 0;
            }
            Arrays.sort(nanos);
            return Map.of(
                    "right",
                    right,
                    "p50",
                    nanos[nanos.length / 2] / 1000.0,
                    "p99",
                    nanos[nanos.length * 99 / 100] / 1000.0,
                    "residentBytes",
                    resident(trained.process()));
        }
    }

    /** Resident memory of a process, 0 where there is no /proc. */
    private static long resident(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
