package org.lotse.nlu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Utterance;

class ImporterTest {
    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private Path out = Path.of("");

    @BeforeEach
    void choose() {
        out = folder.resolve("out");
    }

    @Test
    void rasaYaml_isImportedWithMarksAndMetadata() throws IOException {
        Path file = write("nlu.yml", """
                version: "3.1"
                nlu:
                - intent: order.status
                  examples: |
                    - where is [HK-1](order_number)?
                    - is the [blue]{"entity": "colour", "value": "navy", "role": "wish"} one on its way
                    - did the [jacket](product:Brise) go to [Kiel](city)
                - intent: faq/hours
                  examples:
                  - text: |
                      are you open [today][{"entity": "date"}, {"entity": "day"}]
                    metadata: { sentiment: neutral }
                  - when do you close [please]
                - intent: out_of_scope
                  examples: |
                    - - sing a song
                - synonym: navy
                  examples: |
                    - dark blue
                - regex: zip
                  examples: |
                    - [0-9]{5}
                - lookup: city
                  examples: |
                    - Kiel
                """);
        run(Format.RASA_YAML, file);
        assertThat(content("utterances/en/order.yaml")).isEqualTo("""
                # order, en: one utterance a line, entities as [text](name)
                order.status: |
                  where is [HK-1](order_number)?
                  is the [blue](colour) one on its way
                  did the [jacket](product) go to Kiel
                """);
        assertThat(content("utterances/en/imported.yaml")).endsWith("""
                imported.faq_hours: |
                  are you open [today](date)
                  when do you close (please)
                """);
        assertThat(content("out-of-scope/en.yaml")).endsWith("out_of_scope: |\n  - sing a song\n");
        assertThat(content("labels.yaml")).endsWith("""
                order.status:
                  en: "imported, not described yet"
                imported.faq_hours:
                  en: "imported, not described yet"
                """);
        assertThat(notes)
                .contains(
                        "1 x section 'synonym' skipped",
                        "1 x section 'regex' skipped",
                        "1 x section 'lookup' skipped",
                        "1 x mark of the entity 'city' left out, it is unknown here; its text stays",
                        "1 x role of an entity left out, our format marks the text alone",
                        "1 x text with square brackets, made round: they mark entities here",
                        "6 utterances with 3 labels");
    }

    @Test
    void rasaYaml_folder_skipsFilesAboutOtherThings() throws IOException {
        write("rasa/config.yml", "pipeline:\n- name: WhitespaceTokenizer\n");
        write("rasa/data/a.yml", "nlu:\n- intent: hi\n  examples: |\n    - hello\n");
        write("rasa/data/b.yaml", "nlu:\n- intent: hi\n  examples: |\n    - hello\n    - good day\n");
        run(Format.RASA_YAML, folder.resolve("rasa"));
        assertThat(utterances()).containsExactly("imported.hi\thello", "imported.hi\tgood day");
        assertThat(notes)
                .contains(
                        "1 x file without 'nlu:' skipped",
                        "1 x text that stands there already with the same label, taken once");
    }

    @Test
    void rasaYaml_problems_areReportedWithTheirLines() throws IOException {
        Path file = write("nlu.yml", """
                nlu:
                - intent: hi
                  examples: |
                    - hello
                    hello again
                    - [x]{"value": "y"}
                    -
                - examples: |
                    - lost
                - intent: empty
                - intent: folded
                  examples: hello
                """);
        assertThatThrownBy(() -> run(Format.RASA_YAML, file))
                .hasMessage(file
                        + ":5: a line without '- '; put '- ' before the text, or remove the line\n" + file
                        + ":6: no entity in '[x]{\"value\": \"y\"}'; write [text]{\"entity\": \"name\"}\n" + file
                        + ":7: no text under 'hi'; write a text or remove the line\n" + file
                        + ":8: a section without intent; write '- intent: name'\n" + file
                        + ":10: 'empty' has no examples; write 'examples: |' below it\n" + file
                        + ":12: 'examples' is not followed by a block; write 'examples: |'");
        assertThat(out).doesNotExist();
    }

    @Test
    void rasaMarkdown_isImported() throws IOException {
        Path file = write("nlu.md", """
                # The bot
                <!-- written
                by hand -->
                ## intent:order.status
                - where is [HK-1](order_number) <!-- the usual -->
                * and the [blue](colour:navy) one

                ## synonym:navy
                - dark blue
                ## lookup:cities
                cities.txt
                ## intent:hi
                + hello
                """);
        run(Format.RASA_MARKDOWN, file);
        assertThat(utterances())
                .containsExactly(
                        "imported.hi\thello",
                        "order.status\twhere is [HK-1](order_number)",
                        "order.status\tand the [blue](colour) one");
        assertThat(notes).contains("1 x section 'synonym' skipped", "1 x section 'lookup' skipped");
    }

    @Test
    void rasaMarkdown_problems_areReportedWithTheirLines() throws IOException {
        Path file = write("nlu.md", "<!--\n-->## intent:hi\nhello\n## intent:\n- lost\n## happy path\n* greet\n");
        assertThatThrownBy(() -> run(Format.RASA_MARKDOWN, file))
                .hasMessage(file
                        + ":3: a line without '- '; put '- ' before the text, or remove the line\n" + file
                        + ":4: an intent without name; write '## intent:name'\n" + file
                        + ":6: '## happy path' is no section; write '## intent:name'");
        Path stories = write("stories.md", "## happy path\n* greet\n");
        assertThatThrownBy(() -> run(Format.RASA_MARKDOWN, stories))
                .hasMessage(stories + ":0: no '## intent:name'; check --from and the file");
    }

    @Test
    void csv_withHeaderInAnyOrder_andQuotes() throws IOException {
        Path file = write(
                "a.csv",
                "\uFEFFid,Label,Text\r\n1,order.status,\"where, o \"\"where\"\",\r\nis it\"\r\n\r\n2,hi,hello\r\n3,OOS,[beep]");
        run(Format.CSV, file);
        assertThat(utterances())
                .containsExactly(
                        "imported.hi\thello", "order.status\twhere, o \"where\", is it", "out_of_scope\t(beep)");
        assertThat(notes).contains("1 x file with columns beside text and label, which are left out");
    }

    @Test
    void csv_withoutHeader_andWithSemicolons() throws IOException {
        run(Format.CSV, write("a.csv", "hello,hi\n\"good, day\",hi\n"));
        assertThat(utterances()).containsExactly("imported.hi\thello", "imported.hi\tgood, day");
        out = folder.resolve("out2");
        run(Format.CSV, write("b.csv", "text;label\nhallo, du;hi\n"));
        assertThat(utterances()).containsExactly("imported.hi\thallo, du");
    }

    @Test
    void csv_problems_areReportedWithTheirLines() throws IOException {
        Path file = write("a.csv", "text,label\n\"a\nb\",hi\na,b,c\n,hi\n\"x\"y,hi\nz,\n\"open,hi\n");
        assertThatThrownBy(() -> run(Format.CSV, file))
                .hasMessage(file
                        + ":6: text after the closing quote; double the quotes within a text: \"\"\n" + file
                        + ":8: a quote that is not closed; close it, or double the quotes within a text: \"\"\n" + file
                        + ":4: 3 columns instead of 2; write text,label and quote texts with commas\n" + file
                        + ":5: no text; write text,label, or remove the row\n" + file
                        + ":7: no label; write text,label, or remove the row\n" + file
                        + ":8: 1 column instead of 2; write text,label and quote texts with commas");
        Path empty = write("b.csv", "\n");
        assertThatThrownBy(() -> run(Format.CSV, empty))
                .hasMessage(empty + ":0: no rows; write text,label, a pair a line");
    }

    @Test
    void tsv_isImported_andItsProblemsReported() throws IOException {
        run(Format.TSV, write("a.tsv", "hi\thello\nout_of_scope\tbeep\n"));
        assertThat(utterances()).containsExactly("imported.hi\thello", "out_of_scope\tbeep");
        Path bad = write("b.tsv", "hi\thello\nhello\n");
        assertThatThrownBy(() -> run(Format.TSV, bad)).hasMessage(bad + ":2: no tab; write label<TAB>text");
    }

    @Test
    void clinc_splitIsRead() throws IOException {
        Path file = write("clinc.json", """
                {"oos_train": [["beep", "oos"]], "train": [["hello", "hi"]],
                 "test": [["good day", "hi"]], "val": [["x"], 3]}
                """);
        run(Format.CLINC, file);
        assertThat(utterances()).containsExactly("imported.hi\thello", "out_of_scope\tbeep");
        out = folder.resolve("test");
        new Importer(Format.CLINC, Language.EN, "test").run(file, out, notes::add);
        assertThat(utterances()).containsExactly("imported.hi\tgood day");
        assertThatThrownBy(() -> new Importer(Format.CLINC, Language.EN, "val").run(file, folder, notes::add))
                .hasMessage(file + ":2: not a pair of a text and an intent; write [\"text\", \"intent\"]\n" + file
                        + ":2: not a pair of a text and an intent; write [\"text\", \"intent\"]");
    }

    @Test
    void clinc_ofAnotherShape_isRefused() throws IOException {
        Path other = write("a.json", "{\n  \"rasa_nlu_data\": {}}");
        assertThatThrownBy(() -> run(Format.CLINC, other))
                .hasMessage(
                        other
                                + ":1: no list 'train'; choose another with --split, or another format with --from; the file has: rasa_nlu_data");
        Path broken = write("b.json", "{\"train\": [\n[\"a\", \"b\"],\n}");
        assertThatThrownBy(() -> run(Format.CLINC, broken)).hasMessageStartingWith(broken + ":3: no valid JSON: ");
        Path twice = write("c.json", "{\"train\": [],\n \"train\": []}");
        assertThatThrownBy(() -> run(Format.CLINC, twice)).hasMessageStartingWith(twice + ":2: no valid JSON: ");
        Path empty = write("d.json", "{\"train\": []}");
        assertThatThrownBy(() -> run(Format.CLINC, empty)).hasMessageContaining("no utterances in en");
    }

    @ParameterizedTest
    @CsvSource({
        "greet, imported.greet",
        "order.status, order.status",
        "a.b.c, a.b.c",
        "Wo ist's?, imported.Wo_ist_s_",
        "größe-1, imported.größe-1",
        "gro\u0308sse, imported.grösse",
        "../../etc, imported.______etc",
        "'.x', imported._x",
        "'x.', imported.x_",
        "a..b, imported.a__b",
    })
    void label_getsOurForm(String theirs, String ours) {
        List<Problem> problems = new ArrayList<>();
        assertThat(new Labels(problems).of(Example.plain(theirs, "x", Path.of("f"), 1)))
                .isEqualTo(ours);
        assertThat(problems).isEmpty();
    }

    @Test
    void labels_thatBecomeOne_areRefused() throws IOException {
        Path file = write("a.tsv", "a b\tone\na_b\ttwo\na_b\tthree\nimported.a_b\tfour\n");
        assertThatThrownBy(() -> run(Format.TSV, file))
                .hasMessage(
                        file
                                + ":2: the label 'a_b' becomes 'imported.a_b', and so does 'a b' at a.tsv:1; rename one of the two\n"
                                + file
                                + ":4: the label 'imported.a_b' becomes 'imported.a_b', and so does 'a b' at a.tsv:1; rename one of the two");
    }

    @Test
    void text_withWhatYamlCannotHold_isOneLine() throws IOException {
        Path file = write(
                "clinc.json",
                "{\"train\": [[\"a\\u0000b\\u2028c\\ud800 # d: |\", \"hi\"], [\" - x\\n\\ty \", \"hi\"], [\"'\\\"😀\", \"hi\"]]}");
        run(Format.CLINC, file);
        assertThat(utterances())
                .containsExactly("imported.hi\ta b c # d: |", "imported.hi\t- x y", "imported.hi\t'\"😀");
    }

    @Test
    void text_withoutAnything_isRefused() throws IOException {
        Path file = write("clinc.json", "{\"train\": [\n[\"\\u0001\", \"hi\"]]}");
        assertThatThrownBy(() -> run(Format.CLINC, file))
                .hasMessage(file + ":2: a text without letters; write a text or remove it");
    }

    @Test
    void text_tooLong_isCounted() throws IOException {
        run(Format.TSV, write("a.tsv", "hi\t" + "a".repeat(401) + "\n"));
        assertThat(notes).contains("1 x text over 400 characters, training asks to shorten it");
    }

    @Test
    void groups_thatDifferInCapitals_shareAFile() throws IOException {
        run(Format.TSV, write("a.tsv", "Order.a\tone\norder.b\ttwo\n"));
        assertThat(utterances()).containsExactly("Order.a\tone", "order.b\ttwo");
        assertThat(out.resolve("utterances/en/order.yaml")).exists();
    }

    @Test
    void file_thatExists_isNotOverwritten_andNothingElseWritten() throws IOException {
        Path there = write("out/utterances/en/imported.yaml", "mine");
        Path file = write("a.tsv", "hi\thello\norder.status\twhere is it\n");
        assertThatThrownBy(() -> run(Format.TSV, file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(there + ":0: exists already and is not overwritten; choose another --out");
        assertThat(there).hasContent("mine");
        assertThat(out.resolve("utterances/en/order.yaml")).doesNotExist();
        assertThat(out.resolve("labels.yaml")).doesNotExist();
    }

    @Test
    void files_alreadyWritten_areTakenBack_ifOneFails() throws IOException {
        write("out/out-of-scope", "a file where a folder must be");
        Path file = write("a.tsv", "hi\thello\noos\tbeep\n");
        assertThatThrownBy(() -> run(Format.TSV, file)).hasMessageContaining("cannot be written");
        assertThat(out.resolve("utterances/en/imported.yaml")).doesNotExist();
    }

    @Test
    void labelsFile_thatExists_stays_andNewLabelsAreNamed() throws IOException {
        Path labels = write("out/labels.yaml", "imported.hi:\n  en: \"greets\"\n");
        run(Format.TSV, write("a.tsv", "hi\thello\nbye\tgood bye\n"));
        assertThat(labels).hasContent("imported.hi:\n  en: \"greets\"\n");
        assertThat(notes).contains("1 x label to add to " + labels + ": imported.bye");
    }

    @Test
    void source_missing_aFolder_orNotUtf8_isRefused() throws IOException {
        Path missing = folder.resolve("none.csv");
        assertThatThrownBy(() -> run(Format.CSV, missing))
                .hasMessage(missing + ":0: the file is missing; check the path");
        assertThatThrownBy(() -> run(Format.CSV, folder)).hasMessage(folder + ":0: a folder; name a file, csv is one");
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "text,label\nschön,hi\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> run(Format.CSV, latin))
                .hasMessage(latin + ":2: invalid UTF-8; save the file as UTF-8");
    }

    private void run(Format format, Path source) {
        new Importer(format, Language.EN, "train").run(source, out, notes::add);
    }

    /** What training reads in the folder, as {@code label<TAB>line}. */
    private List<String> utterances() {
        return TrainingDataReader.utterances(out, Language.EN).stream()
                .map(ImporterTest::line)
                .toList();
    }

    private static String line(Utterance utterance) {
        return utterance.label() + "\t" + utterance.content().marked();
    }

    private String content(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
