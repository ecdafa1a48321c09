package org.lotse.trials.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.trials.load.Target.WrongArgument;

class MessagesTest {
    @TempDir
    private Path folder;

    private Messages written(String text) throws IOException {
        return Messages.of(Files.writeString(folder.resolve("messages.tsv"), text));
    }

    private static List<String> next(Messages.Lines lines, int count) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            said.add(new String(lines.next(), StandardCharsets.UTF_8));
        }
        return said;
    }

    @Test
    void conversation_keepsToOneLanguageAndToTheOrderOfItsScripts() throws IOException {
        Messages messages = written("# comment\nde\tHallo\nde\tdanke\n\nen\tHi\n\n\nde\tTschüss \"bald\"\n\nen\tbye\n");
        assertThat(messages.size()).isEqualTo(5);
        assertThat(next(messages.lines(0), 4))
                .containsExactly("\"Hallo\"", "\"danke\"", "\"Tschüss \\\"bald\\\"\"", "\"Hallo\"");
        assertThat(next(messages.lines(1), 2)).containsExactly("\"Hi\"", "\"bye\"");
        assertThat(next(messages.lines(2), 1)).containsExactly("\"Tschüss \\\"bald\\\"\"");
    }

    @Test
    void conversation_mayEndBetweenScripts() throws IOException {
        Messages.Lines lines = written("Hallo\ndanke\n\nja\n").lines(0);
        assertThat(lines.between()).isTrue();
        lines.next();
        assertThat(lines.between()).isFalse();
        lines.next();
        assertThat(lines.between()).isTrue();
    }

    @Test
    void fileWithoutAMessage_isRefused() {
        assertThatThrownBy(() -> written("# nothing\n\n")).isInstanceOf(WrongArgument.class);
    }

    @Test
    void shippedMessages_areInBothLanguages() {
        Messages messages = Messages.of(null);
        assertThat(messages.size()).isGreaterThan(50);
        assertThat(next(messages.lines(0), 2))
                .containsExactly("\"Guten Tag!\"", "\"wo bleibt mein päckchen HK-204511\"");
        assertThat(next(messages.lines(1), 1)).containsExactly("\"Hi there\"");
    }
}
