package org.lotse.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * How one competitor did on one set.
 *
 * @param trained examples that a model learned from
 * @param measured messages, of all folds
 * @param accuracy share of the messages whose best label is right, however unsure
 * @param trainSeconds mean of the folds
 * @param microsP50 median time of a message, mean of the folds
 * @param microsP99 99th percentile
 * @param residentBytes memory of the process that reads, after all messages, mean of the folds
 * @param modelBytes size of the model's file
 */
record Row(
        String set,
        String language,
        String competitor,
        int folds,
        int trained,
        int measured,
        double accuracy,
        double trainSeconds,
        double microsP50,
        double microsP99,
        long residentBytes,
        long modelBytes) {
    private static final double MB = 1_000_000;

    /** The rows as a Markdown table. */
    static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder("""
                | set | language | trained on | measured on | competitor | accuracy | training, s | µs a message, p50 | p99 | memory, MB | model, MB |
                | --- | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        rows.forEach(row -> table.append(row.markdown()));
        return table.toString();
    }

    private String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %s | %.2f %% | %.1f | %.0f | %.0f | %.0f | %.1f |%n",
                set,
                language,
                trained,
                measured,
                competitor,
                accuracy * 100,
                trainSeconds,
                microsP50,
                microsP99,
                residentBytes / MB,
                modelBytes / MB);
    }
}
