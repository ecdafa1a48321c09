package org.lotse.trials.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lotse faults}: does to a server what it promises to survive, and keeps books. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Does to a server of its own what Lotse promises to survive, and compares the books.",
        footer = {"", "Exit codes: 0 all rows that could be run passed, 1 a row failed, 2 usage."},
        exitCodeOnInvalidInput = 2)
final class FaultsCommand implements Callable<Integer> {
    static final List<Row> ROWS = List.of(
            new ServerKilled(),
            new RedisKilled(),
            new LogCut(),
            new RedisStopped(),
            new NodeStopped(),
            new NodeLost(),
            new SocketsCut(),
            new BadWire(),
            new FolderFull(),
            new ClockWrong(),
            new AgentLost(),
            new Drained(),
            new AppendHistories());

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ROW",
            description = "these rows: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private List<String> only = List.of();

    @Option(names = "--short", description = "few of each fault, for ordinary tests")
    private boolean brief;

    @Option(names = "--json", paramLabel = "FILE", description = "writes all figures there")
    private @Nullable Path json;

    @Option(
            names = "--server-lib",
            paramLabel = "DIR",
            defaultValue = "bot-core/target/lotse/lib",
            description = "the server's jars (${DEFAULT-VALUE})")
    private Path lib = Path.of("bot-core/target/lotse/lib");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            defaultValue = "target/journey/models/shop",
            description = "a trained model, copied for each server (${DEFAULT-VALUE})")
    private Path model = Path.of("target/journey/models/shop");

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "training-data",
            description = "what it was trained on (${DEFAULT-VALUE})")
    private Path content = Path.of("training-data");

    @Option(names = "--keep", description = "leaves the servers' data and logs, and says where")
    private boolean keep;

    private static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(ROWS.stream().map(Row::name).toList());
        }
    }

    public static void main(String... arguments) {
        System.exit(new CommandLine(new FaultsCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        LoggingSystem.get(FaultsCommand.class.getClassLoader()).beforeInitialize();
        List<Row> rows = chosen();
        for (Path needed : List.of(lib, model, content)) {
            if (!Files.isDirectory(needed)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "lotse: there is no folder " + needed + "; build and train first, or name another one.");
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Outcome> outcomes = new ArrayList<>();
        try (Ground ground = Ground.of(lib, model, content, !brief, keep, System.err)) {
            Runtime.getRuntime().addShutdownHook(new Thread(ground::sweep));
            for (Row row : rows) {
                System.err.println(row.name() + ": " + row.promise());
                Outcome outcome = run(row, ground);
                outcomes.add(outcome);
                print(outcome, out);
            }
        }
        if (json != null) {
            Files.writeString(
                    json,
                    LogJson.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    outcomes.stream().map(Outcome::asMap).toList()));
        }
        return outcomes.stream().anyMatch(outcome -> outcome.status() == Outcome.Status.FAILED) ? 1 : 0;
    }

    private List<Row> chosen() {
        List<String> unknown = only.stream()
                .filter(name -> ROWS.stream().noneMatch(row -> row.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "lotse: there is no row " + unknown.getFirst() + "; choose from " + new Names() + ".");
        }
        return ROWS.stream()
                .filter(row -> only.isEmpty() || only.contains(row.name()))
                .toList();
    }

    /** A row that breaks has failed; the others are still run. */
    static Outcome run(Row row, Ground ground) {
        try {
            return row.run(ground);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(row, "interrupted");
        } catch (Exception e) { // whatever it was, it is this row's result
            java.io.StringWriter trace = new java.io.StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            ground.note(trace.toString());
            return Outcome.failed(row, e.toString());
        }
    }

    private static void print(Outcome outcome, PrintWriter out) {
        Tally tally = outcome.tally();
        Duration recovery = outcome.recovery();
        out.printf(
                "%-18s %-8s",
                outcome.row(),
                outcome.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        if (tally != null) {
            out.printf(
                    " sent %d, acknowledged %d, found %d, lost %d, doubled %d, gaps %d",
                    tally.sent(), tally.acknowledged(), tally.found(), tally.lost(), tally.doubled(), tally.gaps());
        }
        if (recovery != null) {
            out.printf(", recovery %d ms", recovery.toMillis());
        }
        outcome.more().forEach((name, value) -> out.print(", " + name + " " + value));
        out.println();
        outcome.why().stream().limit(20).forEach(words -> out.println("    " + words));
        out.flush();
    }
}
