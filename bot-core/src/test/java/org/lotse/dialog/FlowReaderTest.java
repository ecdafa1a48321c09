package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.content.InvalidContent;

class FlowReaderTest {
    private static final Map<String, Action> ACTIONS =
            Map.of("look", new Action(Set.of("found", "missing"), _ -> "found"));

    @TempDir
    Path folder;

    @BeforeEach
    void slots() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.writeString(folder.resolve("slots.yaml"), """
                number:
                  entities: [order_number]
                  say: { de: "Nummer?", en: "Number?" }
                  again: { de: Nummer!, en: Number! }
                """);
    }

    private List<Flow> read(String flow) throws IOException {
        Files.writeString(folder.resolve("flows/a.yaml"), flow);
        return new FlowReader(folder, ACTIONS, Set.of("items"), Set.of("order.status")).read(folder);
    }

    private void refused(String flow, String... words) {
        assertThatThrownBy(() -> read(flow)).isInstanceOf(InvalidContent.class).hasMessageContainingAll(words);
    }

    @Test
    void flow_takesWhatIsMissingFromTheSharedSlots() throws Exception {
        Flow flow = read("""
                id: a
                intents: [order.status]
                steps:
                  - ask: number
                    say: { de: "Welche?", en: "Which?" }
                  - do: look
                    on: { found: end, missing: { goto: number, forget: [number] } }
                """).getFirst();
        Flow.Ask ask = (Flow.Ask) flow.steps().getFirst();
        assertThat(ask.say().de()).isEqualTo("Welche?");
        assertThat(ask.again().de()).isEqualTo("Nummer!");
        assertThat(ask.entities()).containsExactly("order_number");
        Flow.Do act = (Flow.Do) flow.steps().getLast();
        assertThat(act.on()).containsEntry("missing", new Flow.Then(Flow.Then.Kind.GOTO, null, List.of("number"), 0));
    }

    @Test
    void unknownIntent_isRefusedWithItsLine() {
        refused("id: a\nintents: [order.stauts]\nsteps: []\n", "a.yaml:2:", "order.stauts", "labels.yaml");
    }

    @Test
    void unknownAction_isRefusedWithItsLine() {
        refused("id: a\nintents: []\nsteps:\n  - do: jump\n    on: { found: end }\n", "a.yaml:4:", "jump", "look");
    }

    @Test
    void outcomeWithoutAnAnswer_isRefused() {
        refused("id: a\nintents: []\nsteps:\n  - do: look\n    on: { found: end }\n", "a.yaml:4:", "missing");
    }

    @Test
    void unknownOutcome_isRefused() {
        refused(
                "id: a\nintents: []\nsteps:\n  - do: look\n    on: { found: end, missing: end, lost: end }\n",
                "a.yaml:5:",
                "lost");
    }

    @Test
    void jumpToNowhere_isRefused() {
        refused(
                "id: a\nintents: []\nsteps:\n  - do: look\n    on:\n      found: end\n      missing: { goto: moon }\n",
                "a.yaml:7:",
                "moon");
    }

    @Test
    void questionThatNothingAnswers_isRefused() {
        refused(
                "id: a\nintents: []\nsteps:\n  - ask: x\n    say: { de: a, en: b }\n    again: { de: a, en: b }\n",
                "a.yaml:4:",
                "'x'",
                "entities");
    }

    @Test
    void questionInOneLanguage_isRefused() {
        refused("id: a\nintents: []\nsteps:\n  - ask: number\n    say: { de: a }\n", "a.yaml:5:", "'en'");
    }

    @Test
    void misspeltKey_isRefused() {
        refused("id: a\nintents: []\nstepps: []\n", "a.yaml:3:", "stepps", "steps");
    }

    @Test
    void brokenYaml_isRefusedWithItsLine() {
        refused("id: a\nintents: [\n", "a.yaml:3:", "no YAML");
    }
}
