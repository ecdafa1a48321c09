package org.lotse.content;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file: its value, and where it stands, for complaints. */
public final class Yaml {
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private final Path file;
    private final int firstLine;
    private final Node node;

    private Yaml(Path file, int firstLine, Node node) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
    }

    /** @throws InvalidContent if the file cannot be read or is no YAML */
    public static Yaml read(Path file) {
        try {
            return parse(file, 1, Files.readString(file));
        } catch (IOException e) {
            throw new InvalidContent(file + ":1: cannot be read: " + e + "; it must be a UTF-8 text file");
        }
    }

    /** @param firstLine where {@code text} begins in the file */
    public static Yaml parse(Path file, int firstLine, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setAllowDuplicateKeys(false);
        try {
            Node node = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node == null) {
                throw new InvalidContent(file + ":" + firstLine + ": is empty; see training-data/README.md");
            }
            return new Yaml(file, firstLine, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new InvalidContent(file + ":" + (firstLine + line) + ": is no YAML: " + e.getProblem()
                    + "; mind indentation and quotes");
        }
    }

    /** The YAML files directly below a folder, in the order of their names. */
    public static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidContent(folder + ":1: cannot be listed; the folder with " + ending + " files is missing");
        }
    }

    /** The members of a mapping, in the order of the file. */
    public Map<String, Yaml> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw complaint("a mapping (key: value) is expected");
        }
        Map<String, Yaml> members = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> {
            String key = new Yaml(file, firstLine, tuple.getKeyNode()).text();
            if (members.put(key, new Yaml(file, firstLine, tuple.getValueNode())) != null) {
                throw new Yaml(file, firstLine, tuple.getKeyNode()).complaint("the key " + key + " is there twice");
            }
        });
        return members;
    }

    /** The same, but no keys other than these. */
    public Map<String, Yaml> members(Set<String> known) {
        Map<String, Yaml> members = members();
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.complaint("'" + key + "' is no key here; known are "
                        + known.stream().sorted().toList());
            }
        });
        return members;
    }

    public Yaml get(String key) {
        return find(key).orElseThrow(() -> complaint("the key '" + key + "' is missing"));
    }

    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(members().get(key));
    }

    public List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw complaint("a list is expected");
        }
        return sequence.getValue().stream()
                .map(item -> new Yaml(file, firstLine, item))
                .toList();
    }

    public List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw complaint("a text is expected");
        }
        return scalar.getValue();
    }

    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw complaint("'" + text() + "' is no whole number");
        }
    }

    public double decimal() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw complaint("'" + text() + "' is no number; write it with a point: 49.90");
        }
    }

    public boolean bool() {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw complaint("true or false is expected");
        };
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** A text in German and English, both not empty. */
    public Bilingual bilingual() {
        Map<String, Yaml> members = members();
        return new Bilingual(language(members, "de"), language(members, "en"));
    }

    private String language(Map<String, Yaml> members, String language) {
        Yaml text = members.get(language);
        if (text == null || text.text().isBlank()) {
            throw complaint("the text in '" + language + "' is missing");
        }
        return text.text();
    }

    /** What to throw if this place is wrong. */
    public InvalidContent complaint(String what) {
        return new InvalidContent(file + ":" + line() + ": " + what);
    }

    public int line() {
        return firstLine + node.getStartMark().getLine();
    }
}
