package org.lotse.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.nlu.Language;

class TrainingDataReaderTest {
    private static final String MORE = "utterances/de/more.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        Folder.copyTo(folder);
    }

    @Test
    void data_valid_isReadWithAnnotationsAndLines() {
        TrainingData data = TrainingDataReader.read(folder, new Minimums(8, 8));
        assertThat(data.labels()).containsExactly("order.status", "return.start", "chat.greeting", "service.human");
        List<Utterance> german = data.utterances().getOrDefault(Language.DE, List.of());
        assertThat(german).hasSize(40);
        Utterance third = german.get(2);
        assertThat(third.text()).isEqualTo("ist HK-201234 schon unterwegs?");
        assertThat(third.annotations()).containsExactly(new Annotation("order_number", 4, 13));
        assertThat(third.line()).isEqualTo(4);
        assertThat(data.products()).hasSize(7);
        assertThat(data.colours()).containsKeys("black", "navy");
        assertThat(data.foreign()).hasSize(8);
    }

    @Test
    void label_unknown() throws IOException {
        write(MORE, "order.statsu: |\n  wohin damit\n");
        assertThat(only())
                .hasToString(folder.resolve(MORE)
                        + ":1: unknown label 'order.statsu'; use a label of labels.yaml, or add this one there");
    }

    @Test
    void text_underTwoLabels() throws IOException {
        write(MORE, "return.start: |\n  hier stimmt was nicht\n  Wo bleibt meine Bestellung?\n");
        assertThat(problems())
                .extracting(Problem::line, Problem::what)
                .contains(tuple(3, "the same text as all.yaml:2 under 'order.status'"));
    }

    @Test
    void text_twice() throws IOException {
        write(MORE, "chat.greeting: |\n  hallo\n");
        Problem problem = only();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.what()).startsWith("the same text as all.yaml:");
    }

    @Test
    void text_nearlyTwice() throws IOException {
        write(
                MORE,
                "service.human: |\n  ich will jetzt sofort mit einem echten Menschen sprechen!\n"
                        + "  ich will jetzt sofort mit einem echten Menschen sprechen\n");
        assertThat(only().what()).isEqualTo("nearly the same text as more.yaml:2");
        assertThat(only().line()).isEqualTo(3);
    }

    @Test
    void text_empty() throws IOException {
        write(MORE, "chat.greeting: |\n  tach auch\n\n  juten Tach\n");
        assertThat(only().line()).isEqualTo(3);
        assertThat(only().what()).contains("empty text");
    }

    @Test
    void text_tooLong() throws IOException {
        write(MORE, "chat.greeting: |\n  " + "lang ".repeat(100) + "\n");
        assertThat(only().line()).isEqualTo(2);
        assertThat(only().what()).isEqualTo("text of 499 characters");
    }

    @Test
    void annotation_ofUnknownEntity() throws IOException {
        write(MORE, "chat.greeting: |\n  tach [Otto](person)\n");
        assertThat(only().what()).isEqualTo("unknown entity 'person'");
        assertThat(only().line()).isEqualTo(2);
    }

    @Test
    void annotation_unbalanced() throws IOException {
        write(MORE, "chat.greeting: |\n  tach [Otto\n  tach Otto](product)\n  [a [b](size)](date)\n");
        assertThat(problems()).extracting(Problem::line).containsExactly(2, 3, 4);
    }

    @Test
    void file_notUtf8() throws IOException {
        Files.write(folder.resolve(MORE), "chat.greeting: |\n  schönen Gruß\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(only().what()).isEqualTo("invalid UTF-8");
        assertThat(only().line()).isEqualTo(2);
    }

    @Test
    void examples_tooFew() {
        InvalidDataException error = catchThrowableOfType(
                InvalidDataException.class, () -> TrainingDataReader.read(folder, new Minimums(9, 8)));
        assertThat(error.problems()).hasSize(8);
        assertThat(error.problems().getFirst().what()).isEqualTo("too few examples of 'order.status' in de: 8");
        assertThat(error.problems().getFirst().remedy()).isEqualTo("write at least 9");
    }

    @Test
    void file_noMapping() throws IOException {
        write(MORE, "- hallo\n- moin\n");
        assertThat(only().what()).isEqualTo("not a mapping of keys to values");
    }

    @Test
    void label_withoutBlock() throws IOException {
        write(MORE, "# comment\nchat.greeting: tach\n");
        assertThat(only().line()).isEqualTo(2);
        assertThat(only().remedy()).isEqualTo("write 'chat.greeting: |'");
    }

    @Test
    void key_twice() throws IOException {
        write(MORE, "chat.greeting: |\n  tach auch\nchat.greeting: |\n  juten Tach\n");
        assertThat(only().line()).isEqualTo(3);
        assertThat(only().what()).isEqualTo("the key 'chat.greeting' stands twice");
    }

    @Test
    void yaml_broken() throws IOException {
        write(MORE, "chat.greeting: |\n  tach auch\n x: [\n");
        assertThat(only().what()).startsWith("no valid YAML");
    }

    @Test
    void problems_ofSeveralFiles_areReportedAtOnce() throws IOException {
        write(MORE, "nonsense: |\n  tach auch\n");
        write("utterances/en/more.yaml", "chat.greeting: |\n  hello [you](nobody)\n");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void digest_changesWithTheData() throws IOException {
        String before = DataDigest.of(folder);
        assertThat(before).isEqualTo(DataDigest.of(Folder.small()));
        write(MORE, "chat.greeting: |\n  tach auch\n");
        assertThat(DataDigest.of(folder)).isNotEqualTo(before);
    }

    private Problem only() {
        List<Problem> problems = problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private List<Problem> problems() {
        return catchThrowableOfType(
                        InvalidDataException.class, () -> TrainingDataReader.read(folder, new Minimums(8, 8)))
                .problems();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
