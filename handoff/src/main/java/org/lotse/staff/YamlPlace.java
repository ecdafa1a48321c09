package org.lotse.staff;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in an imported file: its value, and the line for complaints. Nothing is ever made into an object by YAML. */
final class YamlPlace {
    private final Node node;

    private YamlPlace(Node node) {
        this.node = node;
    }

    static YamlPlace parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        try {
            @Nullable Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) {
                throw StaffRefusal.invalid("the file is empty").at(1);
            }
            return new YamlPlace(root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw StaffRefusal.invalid("this is no YAML: " + e.getProblem()).at(line + 1);
        } catch (YAMLException e) { // too long, too deep, characters that YAML forbids
            throw StaffRefusal.invalid("this is no YAML: " + e.getMessage()).at(1);
        }
    }

    /** What the reader makes of this place, with this line in its refusal. */
    <T> T check(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (StaffRefusal e) {
            throw e.at(line());
        }
    }

    Map<String, YamlPlace> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw complaint("members (key: value) are expected");
        }
        Map<String, YamlPlace> members = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> {
            YamlPlace key = new YamlPlace(tuple.getKeyNode());
            if (members.put(key.text(), new YamlPlace(tuple.getValueNode())) != null) {
                throw key.complaint("'" + key.text() + "' is there twice");
            }
        });
        return members;
    }

    Map<String, YamlPlace> members(Set<String> known) {
        Map<String, YamlPlace> members = members();
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.complaint("'" + key + "' is not known here; there are "
                        + known.stream().sorted().toList());
            }
        });
        return members;
    }

    YamlPlace knowing(Set<String> known) {
        members(known);
        return this;
    }

    YamlPlace get(String key) {
        return find(key).orElseThrow(() -> complaint("the member '" + key + "' is missing"));
    }

    /** The member, unless it is not there or null. */
    Optional<YamlPlace> find(String key) {
        return Optional.ofNullable(members().get(key))
                .filter(place -> !place.node.getTag().equals(Tag.NULL));
    }

    List<YamlPlace> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw complaint("a list is expected");
        }
        return sequence.getValue().stream().map(YamlPlace::new).toList();
    }

    Set<String> texts(String key, Set<String> otherwise) {
        return find(key)
                .map(list -> {
                    Set<String> texts = new LinkedHashSet<>();
                    list.items().forEach(item -> texts.add(item.text()));
                    return (Set<String>) texts;
                })
                .orElse(otherwise);
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw complaint("a text is expected");
        }
        return scalar.getValue();
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw complaint("'" + text() + "' is no whole number");
        }
    }

    boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw complaint("true or false is expected");
        };
    }

    StaffRefusal complaint(String what) {
        return StaffRefusal.invalid(what).at(line());
    }

    private int line() {
        return node.getStartMark().getLine() + 1;
    }
}
