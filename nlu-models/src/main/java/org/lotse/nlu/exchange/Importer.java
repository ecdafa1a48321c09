package org.lotse.nlu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.Tsv;

/** Turns labelled utterances of other programs into new files of a training-data folder. */
public final class Importer {
    private final Format format;
    private final Language language;
    private final String split;
    private final List<Problem> problems = new ArrayList<>();
    private final Remarks remarks = new Remarks();

    /**
     * @param language of the utterances; where the source has several, those of this one are read
     * @param split which list of {@link Format#CLINC} is read: train, val or test
     */
    public Importer(Format format, Language language, String split) {
        this.format = format;
        this.language = language;
        this.split = split;
    }

    /**
     * Reads a file or folder and writes what is new below a folder; says on the way what it left out.
     *
     * @throws InvalidDataException with every problem found, before anything was written
     */
    public void run(Path source, Path folder, Consumer<String> notes) {
        List<Example> examples = read(source);
        Map<String, Set<String>> lines = new Adoption(problems, remarks).adopt(examples);
        if (lines.isEmpty() && problems.isEmpty()) {
            String what = "no utterances in " + language.code();
            problems.add(new Problem(source, 0, what, "check --language, --from and the file"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDataException(problems);
        }
        Map<Path, byte[]> files = new UtteranceFolder(folder, language, remarks).files(lines);
        NewFiles.write(files);
        remarks.tell(notes);
        int count = lines.values().stream().mapToInt(Set::size).sum();
        notes.accept(count + " utterances with " + lines.size() + " labels");
        files.keySet().forEach(file -> notes.accept("wrote " + file));
    }

    private List<Example> read(Path source) {
        if (!Files.exists(source)) {
            problems.add(new Problem(source, 0, "the file is missing", "check the path"));
            return List.of();
        }
        if (Files.isDirectory(source) && !format.readsFolders()) {
            problems.add(new Problem(source, 0, "a folder", "name a file, " + format + " is one"));
            return List.of();
        }
        return switch (format) {
            case RASA_YAML -> all(source, new RasaYaml(problems, remarks)::read, "'nlu:'", ".yml", ".yaml");
            case RASA_MARKDOWN -> all(source, new RasaMarkdown(problems, remarks)::read, "'## intent:name'", ".md");
            case DIALOGFLOW -> new DialogflowImport(language, problems, remarks).read(source);
            case CSV -> new Csv(problems, remarks).read(source);
            case TSV -> tsv(source);
            case CLINC -> new Clinc(split, problems).read(source);
        };
    }

    /** Reads a file, or all files of a folder; of the latter those may be about something else. */
    private List<Example> all(
            Path source, Function<Path, Optional<List<Example>>> reader, String sign, String... endings) {
        boolean folder = Files.isDirectory(source);
        List<Example> examples = new ArrayList<>();
        boolean any = false;
        for (Path file : folder ? files(source, endings) : List.of(source)) {
            Optional<List<Example>> read = reader.apply(file);
            any |= read.isPresent();
            read.ifPresent(examples::addAll);
            if (read.isEmpty()) {
                remarks.count("file without " + sign + " skipped");
            }
        }
        if (!any) {
            String what = "no " + sign + (folder ? " in any file " + String.join(" or ", endings) : "");
            problems.add(new Problem(source, 0, what, "check --from and the file"));
        }
        return examples;
    }

    private static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    private static List<Example> tsv(Path file) {
        return Tsv.read(file).stream()
                .map(row -> Example.plain(row.label(), row.text(), file, row.line()))
                .toList();
    }
}
