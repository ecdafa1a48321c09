package org.lotse.nlu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.TrainingDataReader;

class DialogflowImportTest {
    private static final Map<String, String> AGENT = Map.of(
            "agent.json", "{\"language\": \"en\"}",
            "intents/where.json", "{\"name\": \"order.status\", \"fallbackIntent\": false}",
            "intents/where_usersays_en-us.json", """
            [
              {"data": [{"text": "where is ", "userDefined": false},
                        {"text": "HK-1", "alias": "number", "meta": "@order_number", "userDefined": true},
                        {"text": " from ", "userDefined": false},
                        {"text": "monday ", "alias": "date1", "meta": "@sys.date", "userDefined": true},
                        {"text": "in", "meta": "@sys.ignore"},
                        {"text": " Kiel", "alias": "geo-city", "meta": "@sys.geo-city"}], "isTemplate": false},
              {"data": [{"text": "where is @order_number:number"}], "isTemplate": true}
            ]
            """,
            "intents/where_usersays_de.json", "[{\"data\": [{\"text\": \"wo ist es\"}]}]",
            "intents/fallback.json", "{\"name\": \"Default Fallback Intent\", \"fallbackIntent\": true}",
            "intents/fallback_usersays_en.json", "[{\"data\": [{\"text\": \"beep\"}]}]",
            "intents/welcome.json", "{\"name\": \"welcome\"}");

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void folder_isImported() throws IOException {
        Path agent = folder.resolve("agent");
        for (Map.Entry<String, String> file : AGENT.entrySet()) {
            Path path = agent.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertImported(agent);
    }

    @Test
    void archive_isImported_ifItsFilesLieInAFolderToo() throws IOException {
        assertImported(zip("agent.zip", AGENT));
        Map<String, String> nested = new LinkedHashMap<>();
        AGENT.forEach((name, content) -> nested.put("agent/" + name, content));
        assertImported(zip("nested.zip", nested));
    }

    private void assertImported(Path source) {
        Path out = folder.resolve("out-" + source.getFileName());
        run(source, out);
        assertThat(TrainingDataReader.utterances(out, Language.EN))
                .extracting(utterance ->
                        utterance.label() + "\t" + utterance.content().marked())
                .containsExactly(
                        "order.status\twhere is [HK-1](order_number) from [monday](date) in Kiel",
                        "out_of_scope\tbeep");
        assertThat(notes)
                .contains(
                        "1 x file with phrases in de skipped",
                        "1 x fallback intent, its phrases go to out_of_scope",
                        "1 x template phrase skipped, it is a pattern and no text",
                        "1 x mark of the entity 'geo-city' left out, it is unknown here; its text stays");
    }

    @Test
    void intent_withoutItsFile_isNamedAfterThePhrases() throws IOException {
        Path out = folder.resolve("out");
        run(zip("a.zip", Map.of("intents/a b_usersays_en.json", "[{\"data\": [{\"text\": \"hi\"}]}]")), out);
        assertThat(TrainingDataReader.labels(out)).containsExactly("imported.a_b");
    }

    @Test
    void archive_malformed_isRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.zip"), "no archive");
        assertThatThrownBy(() -> run(text, folder))
                .hasMessageStartingWith(text + ":0: neither a folder nor a valid zip archive (")
                .hasMessageEndingWith("); export the agent again");
        byte[] bytes = Files.readAllBytes(zip("b.zip", AGENT));
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> run(cut, folder)).hasMessageStartingWith(cut + ":0: neither");
    }

    @Test
    void archive_damaged_isRefusedWhereverTheDamageIs() throws IOException {
        String content = "[{\"data\": [{\"text\": \"where is my parcel\"}]}]";
        Path whole = zip("whole.zip", Map.of("intents/a_usersays_en.json", content));
        int start = 30 + "intents/a_usersays_en.json".length();
        for (int at = start; at < start + 40; at++) {
            byte[] bytes = Files.readAllBytes(whole);
            bytes[at] ^= 0x10;
            Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
            assertThatThrownBy(() -> run(damaged, folder.resolve("out")))
                    .hasMessageContaining(damaged.resolve("intents/a_usersays_en.json") + ":0: damaged in the archive");
        }
    }

    @Test
    void archive_withPathsThatLeadOut_isRefused() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("../intents/a_usersays_en.json", "[]");
        entries.put("x/..\\..\\intents/b_usersays_en.json", "[]");
        entries.put("/intents/c_usersays_en.json", "[]");
        Path zip = zip("slip.zip", entries);
        assertThatThrownBy(() -> run(zip, folder.resolve("out")))
                .hasMessage(
                        zip
                                + ":0: the entry '../intents/a_usersays_en.json' leads out of the archive; export the agent again\n"
                                + zip
                                + ":0: the entry 'x/..\\..\\intents/b_usersays_en.json' leads out of the archive; export the agent again\n"
                                + zip
                                + ":0: the entry '/intents/c_usersays_en.json' leads out of the archive; export the agent again");
    }

    @Test
    void archive_thatUnpacksToTooMuch_isRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        Files.write(zip, Zip.of(Map.of("intents/a_usersays_en.json", new byte[(64 << 20) + 1])));
        assertThatThrownBy(() -> run(zip, folder))
                .hasMessage(zip.resolve("intents/a_usersays_en.json") + ":0: more than 64 MiB; split the file");
    }

    @Test
    void phrases_malformed_areReportedWithTheirLines() throws IOException {
        Path zip = zip(
                "a.zip",
                Map.of(
                        "intents/a_usersays_en.json",
                        """
                [{"data": [{"text": " "}]},
                 {"data": [{"txt": "hi"}]},
                 {"text": "hi"},
                 7]
                """,
                        "intents/b_usersays_en.json",
                        "{}",
                        "intents/c_usersays_en.json",
                        "[\n{]"));
        Path a = zip.resolve("intents/a_usersays_en.json");
        assertThatThrownBy(() -> run(zip, folder))
                .hasMessageStartingWith(a
                        + ":1: a phrase without text; write a text or remove the phrase\n" + a
                        + ":2: a part without 'text'; write {\"text\": \"…\"}\n" + a
                        + ":3: a phrase without 'data'; write {\"data\": [{\"text\": …}]}\n" + a
                        + ":4: a phrase without 'data'; write {\"data\": [{\"text\": …}]}\n"
                        + zip.resolve("intents/b_usersays_en.json")
                        + ":1: not a list of phrases; export the agent again\n"
                        + zip.resolve("intents/c_usersays_en.json") + ":2: no valid JSON: ");
    }

    @Test
    void folder_ofSomethingElse_isRefused() {
        assertThatThrownBy(() -> run(folder, folder))
                .hasMessage(
                        folder
                                + ":0: no files intents/NAME_usersays_LANGUAGE.json; name the folder or the zip of an agent's export");
    }

    private void run(Path source, Path out) {
        new Importer(Format.DIALOGFLOW, Language.EN, "train").run(source, out, notes::add);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        entries.forEach((path, content) -> files.put(path, content.getBytes(UTF_8)));
        return Files.write(folder.resolve(name), Zip.of(files));
    }
}
