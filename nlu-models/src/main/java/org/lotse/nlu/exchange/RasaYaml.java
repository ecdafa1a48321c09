package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.YamlFile;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the key {@code nlu} of Rasa's YAML files, versions 2 and 3. */
final class RasaYaml {
    private static final List<String> SKIPPED = List.of("synonym", "lookup", "regex");

    private final List<Problem> problems;
    private final Remarks remarks;
    private final RasaMarks marks;

    RasaYaml(List<Problem> problems, Remarks remarks) {
        this.problems = problems;
        this.remarks = remarks;
        this.marks = new RasaMarks(problems, remarks);
    }

    /** The examples of one file; empty if it is about something else. */
    Optional<List<Example>> read(Path file) {
        YamlFile yaml = new YamlFile(file, problems);
        int before = problems.size();
        List<YamlFile.Entry> top = yaml.entries();
        Optional<YamlFile.Entry> nlu =
                top.stream().filter(entry -> entry.key().equals("nlu")).findFirst();
        if (nlu.isEmpty()) {
            return problems.size() > before ? Optional.of(List.of()) : Optional.empty();
        }
        List<Example> examples = new ArrayList<>();
        if (nlu.get().value() instanceof SequenceNode list) {
            list.getValue().forEach(item -> section(file, yaml, item, examples));
        } else {
            yaml.report(nlu.get().line(), "'nlu' is not followed by a list", "write '- intent: name' below it");
        }
        return Optional.of(examples);
    }

    private void section(Path file, YamlFile yaml, Node item, List<Example> examples) {
        Map<String, YamlFile.Entry> entries = yaml.entries(item).stream()
                .collect(Collectors.toMap(YamlFile.Entry::key, Function.identity(), (first, second) -> first));
        for (String kind : SKIPPED) {
            if (entries.containsKey(kind)) {
                remarks.count("section '" + kind + "' skipped");
                return;
            }
        }
        YamlFile.Entry intent = entries.get("intent");
        YamlFile.Entry texts = entries.get("examples");
        if (intent == null
                || !(intent.value() instanceof ScalarNode name)
                || name.getValue().isBlank()) {
            if (!entries.isEmpty()) {
                yaml.report(YamlFile.line(item), "a section without intent", "write '- intent: name'");
            }
        } else if (texts == null) {
            yaml.report(intent.line(), "'" + name.getValue() + "' has no examples", "write 'examples: |' below it");
        } else if (texts.value() instanceof SequenceNode list) {
            list.getValue().forEach(node -> listed(file, yaml, name.getValue(), node, examples));
        } else {
            yaml.block(texts).forEach(line -> blockLine(file, yaml, name.getValue(), line, examples));
        }
    }

    private void blockLine(Path file, YamlFile yaml, String label, YamlFile.BlockLine line, List<Example> examples) {
        if (line.text().startsWith("-")) {
            add(examples, marks.read(label, line.text().substring(1).strip(), file, line.line()));
        } else if (!line.text().isEmpty()) {
            yaml.report(line.line(), "a line without '- '", "put '- ' before the text, or remove the line");
        }
    }

    /** An example with metadata: {@code - text: …}, or a bare string. */
    private void listed(Path file, YamlFile yaml, String label, Node node, List<Example> examples) {
        Node text = node instanceof ScalarNode
                ? node
                : yaml.entries(node).stream()
                        .filter(entry -> entry.key().equals("text"))
                        .map(YamlFile.Entry::value)
                        .findFirst()
                        .orElse(node);
        if (text instanceof ScalarNode scalar) {
            add(examples, marks.read(label, scalar.getValue().strip(), file, YamlFile.line(node)));
        } else {
            yaml.report(YamlFile.line(node), "an example without text", "write '- text: …'");
        }
    }

    private static void add(List<Example> examples, @Nullable Example example) {
        if (example != null) {
            examples.add(example);
        }
    }
}
