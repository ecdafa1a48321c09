package org.lotse.nlu.data;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as nodes that know their lines. Whatever does not have the asked shape is reported and skipped. */
public final class YamlFile {
    private static final String SHAPES = "see the formats in training-data/README.md";

    private final Path path;
    private final List<Problem> problems;

    public YamlFile(Path path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** A key of a mapping with its line and value. */
    public record Entry(String key, int line, Node value) {}

    /** The entries of the file's top mapping; none after a report. */
    public List<Entry> entries() {
        String text = StrictText.read(path, problems);
        if (text == null) {
            return List.of();
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(StrictText.MAX_BYTES);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return root == null ? List.of() : entries(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            report(mark == null ? 0 : mark.getLine() + 1, "no valid YAML: " + e.getProblem(), "correct the line");
        } catch (YAMLException e) {
            report(0, "no valid YAML: " + e.getMessage(), "correct the file");
        }
        return List.of();
    }

    /** The entries of a mapping; keys that come twice are reported, and the first one counts. */
    public List<Entry> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            report(line(node), "not a mapping of keys to values", SHAPES);
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (seen.add(key)) {
                entries.add(new Entry(key, line(tuple.getKeyNode()), tuple.getValueNode()));
            } else {
                report(line(tuple.getKeyNode()), "the key '" + key + "' stands twice", "merge the two");
            }
        }
        return entries;
    }

    /** A line of a literal block. */
    public record BlockLine(String text, int line) {}

    /** The lines of a literal block, a {@code |} after the key. */
    public List<BlockLine> block(Entry entry) {
        if (!(entry.value() instanceof ScalarNode scalar) || !"|".equals(String.valueOf(style(scalar)))) {
            report(entry.line(), "'" + entry.key() + "' is not followed by a block", "write '" + entry.key() + ": |'");
            return List.of();
        }
        List<BlockLine> lines = new ArrayList<>();
        int first = line(scalar) + 1;
        String[] texts = scalar.getValue().stripTrailing().split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            lines.add(new BlockLine(texts[i].strip(), first + i));
        }
        return lines;
    }

    private static @Nullable Character style(ScalarNode scalar) {
        return scalar.getScalarStyle().getChar();
    }

    /** The scalars of a list. */
    List<String> strings(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            report(line(node), "not a list", SHAPES);
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            strings.add(string(item));
        }
        return strings;
    }

    String string(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        report(line(node), "not a single value", SHAPES);
        return "";
    }

    public void report(int line, String what, String remedy) {
        problems.add(new Problem(path, line, what, remedy));
    }

    public static int line(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
