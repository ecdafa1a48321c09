package org.lotse.nlu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.exchange.Exporter;
import org.lotse.nlu.exchange.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands utterances to another program. */
@Command(
        name = "export",
        description = "Writes the utterances of a training-data folder as new files of another program.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "rasa-yaml|dialogflow", description = "the format to write")
    private String to = "";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "training-data folder")
    private Path data = Path.of("");

    @Option(names = "--language", required = true, paramLabel = "de|en", description = "which utterances")
    private String language = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR",
            description = "a file for Rasa; a folder or a file NAME.zip for Dialogflow")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Format format = Format.named(to)
                .filter(named -> named == Format.RASA_YAML || named == Format.DIALOGFLOW)
                .orElseThrow(() -> new WrongArgumentException("--to " + to + " is neither rasa-yaml nor dialogflow"));
        if (!Files.isDirectory(data)) {
            throw new WrongArgumentException("--data " + data + " is no folder; name the folder of the training data");
        }
        Exporter.run(format, data, ImportCommand.language(language), out, new Notes(spec)::say);
        return 0;
    }
}
