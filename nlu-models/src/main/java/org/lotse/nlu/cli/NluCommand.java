package org.lotse.nlu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lotse.nlu.InvalidBundleException;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.nlu.evaluation.DifferentMessagesException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: {@code train}, {@code evaluate}, {@code compare}, {@code predict}, {@code import}, {@code export}. Exit codes: 0 done, 1 a defect of ours, 2 wrong arguments or files. */
@Command(
        name = "lotse",
        description =
                "Trains, evaluates and applies the models that understand shoppers, and exchanges their training data.",
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            PredictCommand.class,
            ImportCommand.class,
            ExportCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(train | evaluate | compare | predict | import | export)")
public final class NluCommand {
    private static final int WRONG = 2;

    private NluCommand() {}

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        int code = run(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Runs one command; returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new NluCommand())
                .setExecutionExceptionHandler((exception, command, result) -> report(exception, command))
                .execute(arguments);
    }

    private static int report(Exception exception, CommandLine command) throws Exception {
        String sentence =
                switch (exception) {
                    case InvalidDataException e -> e.getMessage();
                    case InvalidBundleException e -> e.getMessage();
                    case DifferentMessagesException e -> e.getMessage();
                    case WrongArgumentException e -> e.getMessage();
                    case UncheckedIOException e -> e.getMessage() + " (" + String.valueOf(e.getCause()) + ")";
                    default -> throw exception;
                };
        command.getErr().println(sentence);
        return WRONG;
    }
}
