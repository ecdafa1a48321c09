package org.lotse.trials.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.trials.load.Target.WrongArgument;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lotse load}: puts load on a running server, and on two echoes for comparison, and prints what they bore. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts load on a server that runs on this machine and prints one JSON object; progress goes to stderr.",
            "With --rate 0 each conversation says its next message when the last one was answered, and afterwards the same is "
                    + "done with a bare echo over WebSocket and with one that makes each text durable in Redis."
        },
        footer = {
            "",
            "The server's limits are for people. To be put under load it is started with wider ones:",
            "  LOTSE_CHAT_MESSAGES=1000000 LOTSE_CHAT_BURST=1000000 LOTSE_CHAT_FRAMES=1000000 ./lotse demo",
            "Sockets come from 127.0.0.1, 127.0.0.2 … with 900 each, so LOTSE_CHAT_CONNECTIONSPERADDRESS may stay as it is; "
                    + "where there is only 127.0.0.1 (macOS: ifconfig lo0 alias) raise it.",
            "Server and generator each need a file descriptor for every socket: ulimit -n 40000 before both.",
            "",
            "Exit code 0: the run was made, whatever it found; 2: something that you can mend."
        },
        exitCodeOnInvalidInput = 2)
final class LoadCommand implements Callable<Integer> {
    private static final int MOST_CONVERSATIONS = 20_000;
    private static final int LONGEST_SECONDS = 600;
    private static final int MENDABLE = 2;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--url", required = true, description = "the server, on a loopback address: http://localhost:8080")
    private String url = "";

    @Option(
            names = "--conversations",
            required = true,
            description = "that talk at the same time, up to 20000; may be 0")
    private int conversations;

    @Option(
            names = "--rate",
            required = true,
            description = "messages a second over all of them; 0: as many as it bears")
    private double rate;

    @Option(names = "--seconds", required = true, description = "that count, up to 600")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "5", description = "seconds before those (${DEFAULT-VALUE})")
    private int warmup;

    @Option(
            names = "--turns",
            defaultValue = "20",
            description = "of a conversation before another one takes its place; 0: it never ends (${DEFAULT-VALUE})")
    private int turns;

    @Option(
            names = "--idle",
            defaultValue = "0",
            description =
                    "shoppers who are opened first and silent; then 200 of them speak, 20 a second (${DEFAULT-VALUE})")
    private int idle;

    @Option(
            names = "--messages",
            description = "what is said, a message a line, an empty line ends a script; else what is shipped")
    private @Nullable Path messages;

    @Option(names = "--server-pid", description = "the server's process; else whoever listens on the port")
    private @Nullable Long serverPid;

    @Option(names = "--no-baselines", description = "leaves the echoes out")
    private boolean withoutBaselines;

    @Option(names = "--json", description = "writes the object to this file as well")
    private @Nullable Path json;

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new LoadCommand());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof WrongArgument) {
                command.getErr().println("lotse: " + failure.getMessage());
                return MENDABLE;
            }
            throw failure;
        });
        return line;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        Target target = checked(command.commandLine());
        Messages said = Messages.of(messages);
        Report.Plan plan = new Report.Plan(url, conversations, rate, seconds, warmup, turns, idle, said.size());
        OptionalLong pid =
                serverPid == null ? Processes.listener(target.address().getPort()) : OptionalLong.of(serverPid);
        boolean saturation = rate == 0;
        Report report =
                new LoadRun(plan, said, System.err).run(target, LoadRun.Under.of(pid), saturation && !withoutBaselines);
        String text = JSON.writeValueAsString(report);
        PrintWriter out = command.commandLine().getOut();
        out.println(text);
        out.flush();
        if (json != null) {
            Files.writeString(json, text + "\n");
        }
        return 0;
    }

    private Target checked(CommandLine line) {
        try {
            require(conversations >= 0 && idle >= 0, "--conversations, --idle: 0 or more are expected");
            require(conversations + idle > 0, "--conversations: 1 or more are expected, or --idle shoppers");
            require(
                    (long) conversations + idle <= MOST_CONVERSATIONS,
                    "--conversations, --idle: no more than 20000 together");
            require(rate >= 0 && rate <= 1e6, "--rate: 0 to 1000000 messages a second are expected");
            require(seconds >= 1 && seconds <= LONGEST_SECONDS, "--seconds: 1 to 600 are expected");
            require(warmup >= 0 && warmup <= LONGEST_SECONDS, "--warmup: 0 to 600 seconds are expected");
            require(turns >= 0, "--turns: 0 or more are expected");
            return Target.of(url, "/chat");
        } catch (WrongArgument e) { // the usage is printed as for any other wrong argument
            throw new ParameterException(line, String.valueOf(e.getMessage()));
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WrongArgument(otherwise);
        }
    }
}
