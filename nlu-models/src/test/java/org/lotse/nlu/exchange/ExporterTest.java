package org.lotse.nlu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.Folder;
import org.lotse.nlu.data.TrainingDataReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExporterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    /** The shipped data, with its marks in both languages, goes out and comes back. */
    @ParameterizedTest
    @CsvSource({
        "RASA_YAML, DE, nlu.yml",
        "RASA_YAML, EN, nlu.yml",
        "DIALOGFLOW, DE, agent",
        "DIALOGFLOW, EN, agent.ZIP",
    })
    void export_comesBack(Format format, Language language, String name) {
        for (Path data : List.of(Folder.small(), Path.of("../training-data"))) {
            Path exported = folder.resolve(data.getFileName().toString()).resolve(name);
            Exporter.run(format, data, language, exported, note -> {});
            Path back = exported.resolveSibling("back");
            new Importer(format, language, "train").run(exported, back, note -> {});
            assertThat(utterances(back, language)).containsExactlyInAnyOrderElementsOf(utterances(data, language));
        }
    }

    @Test
    void rasaYaml_isReadableByRasa() throws IOException {
        Path data = folder.resolve("data");
        write(data.resolve("labels.yaml"), "order.status: { en: x }\n\"yes/no: #1\": { en: x }\n");
        write(
                data.resolve("utterances/en/a.yaml"),
                "order.status: |\n  where is [HK-1](order_number)?\n  - 5 of them\n\"yes/no: #1\": |\n  yes\n");
        write(data.resolve("out-of-scope/en.yaml"), "out_of_scope: |\n  beep\n");
        Path out = folder.resolve("nlu.yml");
        Exporter.run(Format.RASA_YAML, data, Language.EN, out, note -> {});
        assertThat(out).hasContent("""
                version: "3.1"
                nlu:
                - intent: order.status
                  examples: |
                    - where is [HK-1](order_number)?
                    - - 5 of them
                - intent: "yes/no: #1"
                  examples: |
                    - yes
                - intent: out_of_scope
                  examples: |
                    - beep
                """);
        Path agent = folder.resolve("agent");
        Exporter.run(Format.DIALOGFLOW, data, Language.EN, agent, note -> {});
        assertThat(JSON.readTree(agent.resolve("intents/yes_no___1.json").toFile())
                        .get("name")
                        .asString())
                .isEqualTo("yes/no: #1");
    }

    @Test
    void dialogflow_hasIntentsPhrasesAndTheEntitiesTheyName() throws IOException {
        Path data = folder.resolve("data");
        write(data.resolve("labels.yaml"), "order.status: { en: x }\n");
        write(
                data.resolve("utterances/en/a.yaml"),
                "order.status: |\n  [Brise](product) or [Bora](product) from [monday](date)\n");
        Path agent = folder.resolve("agent");
        Exporter.run(Format.DIALOGFLOW, data, Language.EN, agent, note -> {});
        assertThat(agent.resolve("agent.json")).exists();
        assertThat(agent.resolve("package.json")).exists();
        JsonNode parameters = JSON.readTree(
                        agent.resolve("intents/order.status.json").toFile())
                .at("/responses/0/parameters");
        assertThat(parameters
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()
                                + parameter.get("dataType").asString()))
                .containsExactly("product@product", "product1@product", "date@sys.date");
        JsonNode phrase = JSON.readTree(
                        agent.resolve("intents/order.status_usersays_en.json").toFile())
                .get(0);
        assertThat(phrase.get("data").get(2))
                .isEqualTo(
                        JSON.readTree(
                                "{\"text\": \"Bora\", \"alias\": \"product1\", \"meta\": \"@product\", \"userDefined\": true}"));
        assertThat(phrase.get("lang").asString()).isEqualTo("en");
        assertThat(JSON.readTree(agent.resolve("entities/product_entries_en.json")
                                .toFile())
                        .valueStream()
                        .map(entry -> entry.get("value").asString()))
                .containsExactly("Brise", "Bora");
        assertThat(agent.resolve("entities/date.json")).doesNotExist();
    }

    @Test
    void export_isTheSameEachTime() throws IOException {
        Path one = folder.resolve("one.zip");
        Path two = folder.resolve("two.zip");
        Exporter.run(Format.DIALOGFLOW, Folder.small(), Language.DE, one, note -> {});
        Exporter.run(Format.DIALOGFLOW, Folder.small(), Language.DE, two, note -> {});
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void file_thatExists_isNotOverwritten() throws IOException {
        Path out = write(folder.resolve("nlu.yml"), "mine");
        assertThatThrownBy(() -> Exporter.run(Format.RASA_YAML, Folder.small(), Language.DE, out, note -> {}))
                .hasMessage(out + ":0: exists already and is not overwritten; choose another --out");
        assertThat(out).hasContent("mine");
    }

    @Test
    void data_wrong_isRefusedWithFileAndLine() throws IOException {
        Path data = Folder.copyTo(folder.resolve("data"));
        Path file = write(data.resolve("utterances/de/more.yaml"), "chat.greeting: |\n  tach [Otto](person)\n");
        assertThatThrownBy(
                        () -> Exporter.run(Format.RASA_YAML, data, Language.DE, folder.resolve("nlu.yml"), note -> {}))
                .hasMessageStartingWith(file + ":2: unknown entity 'person'");
    }

    private static List<String> utterances(Path data, Language language) {
        return TrainingDataReader.utterances(data, language).stream()
                .map(utterance -> utterance.label() + "\t" + utterance.content().marked())
                .toList();
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
