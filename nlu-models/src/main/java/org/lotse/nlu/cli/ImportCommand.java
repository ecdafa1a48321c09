package org.lotse.nlu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.exchange.Format;
import org.lotse.nlu.exchange.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over utterances of another program. */
@Command(
        name = "import",
        description = "Writes utterances of another program as new files of a training-data folder.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final String FORMATS = "rasa-yaml|rasa-markdown|dialogflow|csv|tsv|clinc";
    private static final List<String> SPLITS = List.of("train", "val", "test");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|DIR",
            description = "what to read; folders for Rasa and Dialogflow, there also a zip")
    private Path source = Path.of("");

    @Option(names = "--from", paramLabel = FORMATS, description = "its format; guessed from the name of a file")
    private @Nullable String from;

    @Option(names = "--language", required = true, paramLabel = "de|en", description = "language of the utterances")
    private String language = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "training-data folder to write to")
    private Path out = Path.of("");

    @Option(
            names = "--split",
            paramLabel = "train|val|test",
            description = "with clinc: the lists SPLIT and oos_SPLIT are read (default: train)")
    private @Nullable String split;

    @Override
    public Integer call() {
        Format format = format();
        if (split != null && (format != Format.CLINC || !SPLITS.contains(split))) {
            throw new WrongArgumentException("--split is train, val or test, and belongs to --from clinc");
        }
        Notes notes = new Notes(spec);
        new Importer(format, language(language), split == null ? "train" : split).run(source, out, notes::say);
        return 0;
    }

    private Format format() {
        if (from != null) {
            return Format.named(from)
                    .orElseThrow(() -> new WrongArgumentException("--from " + from + " is none of " + FORMATS));
        }
        return Format.guess(source)
                .orElseThrow(() -> new WrongArgumentException(
                        "the name of " + source + " does not tell its format; add --from " + FORMATS));
    }

    static Language language(String code) {
        Language language = Language.of(code);
        if (language == Language.OTHER) {
            throw new WrongArgumentException("--language " + code + " is neither de nor en");
        }
        return language;
    }
}
