package org.lotse.benchmarks;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is measured. */
enum Competitor {
    LOTSE("lotse", "Lotse"),
    OPENNLP("opennlp", "OpenNLP"),
    FASTTEXT("fasttext", "fastText"),
    NLPJS("nlpjs", "nlp.js");

    /** Where {@code npm ci} was run. */
    private static final Path NLPJS_FOLDER = Path.of(System.getProperty("lotse.benchmarks.nlpjs", "benchmarks/nlpjs"));

    private final String id;
    private final String title;

    Competitor(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** What has to be installed first. */
    Optional<String> missing() {
        return switch (this) {
            case LOTSE, OPENNLP -> Optional.empty();
            case FASTTEXT ->
                onPath("fasttext")
                        ? Optional.empty()
                        : Optional.of("fasttext is not on the path; install it (Debian: apt-get install fasttext)");
            case NLPJS ->
                onPath("node") && Files.isDirectory(NLPJS_FOLDER.resolve("node_modules"))
                        ? Optional.empty()
                        : Optional.of("nlp.js is not installed; install Node.js and run npm ci in " + NLPJS_FOLDER);
        };
    }

    /**
     * The beginning of the command that measures: {@code train|read LANGUAGE TSV MODEL} follows.
     *
     * @param reading whether memory counts: then the heap grows as slowly as the serial collector lets it
     */
    List<String> command(boolean reading) {
        if (this == NLPJS) {
            return List.of("node", NLPJS_FOLDER.resolve("measure.js").toString());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (reading) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName(), id));
        return command;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
