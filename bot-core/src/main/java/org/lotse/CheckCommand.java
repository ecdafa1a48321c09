package org.lotse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Ack;
import org.lotse.conversation.Finding;
import org.lotse.conversation.Finding.Kind;
import org.lotse.conversation.LogCheck;
import org.lotse.conversation.LogJson;
import org.lotse.redis.RedisAccess;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./lotse check}: proves that every log is sound, and that nothing is missing of what clients were told was kept.
 * It writes nothing, and may run beside a server.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Proves that every conversation's log is sound.",
        footer = {"", "Exit codes: 0 sound, 1 something was found, 2 usage, or there is no Redis."},
        exitCodeOnInvalidInput = 2)
final class CheckCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int STEP = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--acks", description = "what clients were told, a line 'conversation cid seq' for each")
    private @Nullable Path acks;

    @Option(names = "--json", description = "prints one JSON object instead of lines")
    private boolean json;

    private static final class Where {
        @Option(names = "--data", description = "a server's data folder; its Redis is started if it does not run")
        private @Nullable Path data;

        @Option(names = "--redis", description = "an outside Redis, as LOTSE_REDIS_URL names it")
        private @Nullable String redis;
    }

    @Override
    public Integer call() {
        LoggingSystem.get(CheckCommand.class.getClassLoader()).beforeInitialize(); // stdout is for the result
        List<Ack> told = acks == null ? List.of() : read(acks);
        LogCheck.Report report;
        try (RedisAccess access = open()) {
            report = new LogCheck(access.redis()).check(told, progress(System.err));
        }
        print(report, spec.commandLine());
        return report.clean() ? CommandLine.ExitCode.OK : FOUND;
    }

    private RedisAccess open() {
        if (where.redis != null) {
            return RedisAccess.url(where.redis);
        }
        Path redis = java.util.Objects.requireNonNull(where.data).resolve("redis");
        if (!Files.isDirectory(redis)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "lotse: there is no folder " + redis + "; name a server's data folder with --data DIR.");
        }
        return RedisAccess.folder(redis);
    }

    private List<Ack> read(Path file) {
        List<Ack> told = new ArrayList<>();
        try {
            int line = 0;
            for (String words : Files.readAllLines(file)) {
                line++;
                if (!words.isBlank()) {
                    told.add(ack(file, line, words));
                }
            }
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "lotse: " + file + " cannot be read; name another file with --acks FILE.");
        }
        return told;
    }

    private Ack ack(Path file, int line, String words) {
        try {
            return Ack.of(words);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "lotse: " + file + ":" + line + ": " + e.getMessage());
        }
    }

    private static LongConsumer progress(PrintStream err) {
        return looked -> {
            if (looked % STEP == 0) {
                err.println(looked + " conversations …");
            }
        };
    }

    private void print(LogCheck.Report report, CommandLine line) {
        if (json) {
            line.getOut().println(LogJson.MAPPER.writeValueAsString(asMap(report)));
            return;
        }
        line.getOut()
                .printf(
                        "%d conversations, %d events, %d acknowledgements%n",
                        report.conversations(), report.events(), report.acknowledged());
        for (Kind kind : Kind.values()) {
            long count = report.count(kind);
            line.getOut().printf("%-8s %s%n", count == 0 ? "sound" : count, kind.rule());
            report.examples().stream().filter(finding -> finding.kind() == kind).forEach(finding -> line.getOut()
                    .println("           " + words(finding)));
        }
        line.getOut().flush();
    }

    private static String words(Finding finding) {
        return finding.conversation() + (finding.seq() > 0 ? " " + finding.seq() : "") + ": " + finding.what();
    }

    private static Map<String, Object> asMap(LogCheck.Report report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("conversations", report.conversations());
        all.put("events", report.events());
        all.put("acknowledged", report.acknowledged());
        all.put("clean", report.clean());
        all.put("counts", report.counts());
        all.put("findings", report.examples());
        return all;
    }
}
