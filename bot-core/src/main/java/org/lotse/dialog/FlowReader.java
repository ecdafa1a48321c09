package org.lotse.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;
import org.lotse.content.Yaml;

/**
 * Reads {@code dialogs/slots.yaml} and {@code dialogs/flows/*.yaml}. Whatever refers to something that does not exist is
 * refused at the start, with file and line.
 */
final class FlowReader {
    private static final Set<String> FLOW_KEYS = Set.of("id", "intents", "steps");
    private static final Set<String> ASK_KEYS =
            Set.of("ask", "entities", "choices", "choices_from", "free_text", "say", "again");
    private static final Set<String> DO_KEYS = Set.of("do", "on");
    private static final Set<String> THEN_KEYS = Set.of("say", "forget", "goto");
    private static final Set<String> SLOT_KEYS = Set.of("entities", "say", "again");

    private final Map<String, Action> actions;
    private final Set<String> choiceMakers;
    private final Set<String> labels;
    private final Map<String, Yaml> shared;

    /**
     * @param actions by name, for the {@code do} steps
     * @param choiceMakers names for {@code choices_from}
     * @param labels the intents that the model knows
     */
    FlowReader(Path folder, Map<String, Action> actions, Set<String> choiceMakers, Set<String> labels) {
        this.actions = actions;
        this.choiceMakers = choiceMakers;
        this.labels = labels;
        this.shared = Yaml.read(folder.resolve("slots.yaml")).members();
        shared.values().forEach(slot -> slot.members(SLOT_KEYS));
    }

    Set<String> sharedSlots() {
        return shared.keySet();
    }

    List<Flow> read(Path folder) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        Map<String, String> startedBy = new HashMap<>();
        for (Path file : Yaml.files(folder.resolve("flows"), ".yaml")) {
            Yaml root = Yaml.read(file);
            Flow flow = flow(root);
            if (flows.put(flow.id(), flow) != null) {
                throw root.get("id").complaint("the flow " + flow.id() + " is there twice; ids must differ");
            }
            for (Yaml intent : root.get("intents").items()) {
                if (!labels.contains(intent.text())) {
                    throw intent.complaint("the model knows no intent '" + intent.text() + "'; see labels.yaml");
                }
                String other = startedBy.put(intent.text(), flow.id());
                if (other != null) {
                    throw intent.complaint(intent.text() + " starts the flow " + other + " already; choose one");
                }
            }
        }
        return List.copyOf(flows.values());
    }

    private Flow flow(Yaml root) {
        root.members(FLOW_KEYS);
        List<Yaml> steps = root.get("steps").items();
        Map<String, Integer> asked = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            steps.get(i).find("ask").ifPresent(slot -> asked.put(slot.text(), index));
        }
        List<Flow.Step> read = new ArrayList<>();
        steps.forEach(step -> read.add(step.find("ask").isPresent() ? ask(step) : act(step, asked)));
        return new Flow(root.get("id").text(), root.get("intents").texts(), List.copyOf(read));
    }

    private Flow.Ask ask(Yaml step) {
        Map<String, Yaml> members = step.members(ASK_KEYS);
        String slot = step.get("ask").text();
        Optional<Yaml> common = Optional.ofNullable(shared.get(slot));
        Flow.Ask ask = new Flow.Ask(
                slot,
                Set.copyOf(own(members, common, "entities").map(Yaml::texts).orElse(List.of())),
                Optional.ofNullable(members.get("choices"))
                        .map(FlowReader::options)
                        .orElse(List.of()),
                choicesFrom(members.get("choices_from")),
                Optional.ofNullable(members.get("free_text")).map(Yaml::bool).orElse(false),
                text(step, members, common, "say"),
                text(step, members, common, "again"));
        if (ask.entities().isEmpty() && ask.choices().isEmpty() && ask.choicesFrom() == null && !ask.freeText()) {
            throw step.complaint(
                    "nothing can answer '" + slot + "'; give entities, choices, choices_from or free_text");
        }
        return ask;
    }

    private static Optional<Yaml> own(Map<String, Yaml> members, Optional<Yaml> common, String key) {
        return Optional.ofNullable(members.get(key)).or(() -> common.flatMap(slot -> slot.find(key)));
    }

    private static Bilingual text(Yaml step, Map<String, Yaml> members, Optional<Yaml> common, String key) {
        return own(members, common, key)
                .map(Yaml::bilingual)
                .orElseThrow(() -> step.complaint("'" + key + "' is missing here and in slots.yaml"));
    }

    private static List<Flow.Option> options(Yaml list) {
        return list.items().stream()
                .map(item -> new Flow.Option(item.get("id").text(), item.bilingual()))
                .toList();
    }

    private @Nullable String choicesFrom(@Nullable Yaml name) {
        if (name != null && !choiceMakers.contains(name.text())) {
            throw name.complaint("'" + name.text() + "' makes no choices; known are " + choiceMakers);
        }
        return name == null ? null : name.text();
    }

    private Flow.Do act(Yaml step, Map<String, Integer> asked) {
        step.members(DO_KEYS);
        Yaml name = step.get("do");
        Action action = actions.get(name.text());
        if (action == null) {
            throw name.complaint("there is no action '" + name.text() + "'; known are "
                    + actions.keySet().stream().sorted().toList());
        }
        Map<String, Flow.Then> on = new HashMap<>();
        step.get("on").members(action.outcomes()).forEach((outcome, then) -> on.put(outcome, then(then, asked)));
        for (String outcome : action.outcomes()) {
            if (!on.containsKey(outcome)) {
                throw step.complaint("the outcome '" + outcome + "' of " + name.text() + " is not provided for");
            }
        }
        return new Flow.Do(name.text(), on);
    }

    private static Flow.Then then(Yaml then, Map<String, Integer> asked) {
        if (then.isText()) {
            try {
                Flow.Then.Kind kind = Flow.Then.Kind.valueOf(then.text().toUpperCase(Locale.ROOT));
                if (kind != Flow.Then.Kind.GOTO) {
                    return new Flow.Then(kind, null, List.of(), 0);
                }
            } catch (IllegalArgumentException e) { // told below, with what is expected
            }
            throw then.complaint("next, end, handover or a mapping with goto is expected");
        }
        Map<String, Yaml> members = then.members(THEN_KEYS);
        Yaml target = then.get("goto");
        Integer step = asked.get(target.text());
        if (step == null) {
            throw target.complaint("this flow asks for no slot '" + target.text() + "'");
        }
        return new Flow.Then(
                Flow.Then.Kind.GOTO,
                Optional.ofNullable(members.get("say")).map(Yaml::bilingual).orElse(null),
                Optional.ofNullable(members.get("forget")).map(Yaml::texts).orElse(List.of()),
                step);
    }
}
