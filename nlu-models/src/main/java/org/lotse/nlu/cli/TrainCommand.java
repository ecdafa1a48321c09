package org.lotse.nlu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.bundle.Training;
import org.lotse.nlu.data.Minimums;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the shop's models. */
@Command(name = "train", description = "Trains the models on a training-data folder.", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "training-data folder")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the trained bundle")
    private Path out = Path.of("");

    @Option(
            names = "--min-examples",
            defaultValue = "60",
            paramLabel = "N",
            description = "examples asked for each label and language")
    private int minExamples;

    @Option(
            names = "--min-out-of-scope",
            defaultValue = "300",
            paramLabel = "N",
            description = "out-of-scope examples asked for each language")
    private int minOutOfScope;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "share of the accepted in-scope messages that must be right, such as 0.95 (default: the threshold is"
                            + " where mistakes cost least)")
    private @Nullable Double precision;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new WrongArgumentException("--data " + data + " is no folder; name the folder of the training data");
        }
        Notes notes = new Notes(spec);
        Training.train(data, out, new Minimums(minExamples, minOutOfScope), Precision.of(precision), notes::say);
        return 0;
    }
}
