package org.lotse.trials.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import org.lotse.trials.load.Target.WrongArgument;

/**
 * What shoppers say, as scripts of messages that follow one another. A file has a message a line, {@code de<TAB>text},
 * {@code en<TAB>text} or the text alone; an empty line ends a script, {@code #} starts a comment.
 */
final class Messages {
    private final Map<String, List<Script>> byLanguage = new TreeMap<>();
    private final List<String> languages;

    /** @param texts each as a JSON string in UTF-8, so that nothing is encoded while the clock runs */
    record Script(List<byte[]> texts) {}

    private Messages(List<String> lines) {
        List<byte[]> texts = new ArrayList<>();
        String language = "";
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                finish(language, texts);
                texts = new ArrayList<>();
                continue;
            }
            boolean named = line.startsWith("de\t") || line.startsWith("en\t");
            language = named ? line.substring(0, 2) : "";
            texts.add(json(named ? line.substring("de\t".length()) : line));
        }
        finish(language, texts);
        if (byLanguage.isEmpty()) {
            throw new WrongArgument("--messages: the file has no message");
        }
        this.languages = List.copyOf(byLanguage.keySet());
    }

    private void finish(String language, List<byte[]> texts) {
        if (!texts.isEmpty()) {
            byLanguage.computeIfAbsent(language, _ -> new ArrayList<>()).add(new Script(List.copyOf(texts)));
        }
    }

    private static byte[] json(String text) {
        return LogJson.MAPPER.writeValueAsString(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Those of a file, or, without one, those that are shipped. */
    static Messages of(@Nullable Path file) {
        try (InputStream in =
                file == null ? Messages.class.getResourceAsStream("messages.tsv") : Files.newInputStream(file)) {
            if (in == null) {
                throw new IllegalStateException("messages.tsv is missing");
            }
            return new Messages(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new WrongArgument("--messages: " + file + " cannot be read");
        }
    }

    int size() {
        return byLanguage.values().stream()
                .flatMap(List::stream)
                .mapToInt(script -> script.texts().size())
                .sum();
    }

    /** What the n-th conversation says: the scripts of one language over and over, each conversation from another one on. */
    Lines lines(long n) {
        List<Script> scripts = byLanguage.getOrDefault(languages.get((int) (n % languages.size())), List.of());
        return new Lines(scripts, (int) (n / languages.size() % scripts.size()));
    }

    /** One conversation's place in its scripts. */
    static final class Lines {
        private final List<Script> scripts;
        private int script;
        private int line;

        private Lines(List<Script> scripts, int script) {
            this.scripts = scripts;
            this.script = script;
        }

        byte[] next() {
            List<byte[]> texts = scripts.get(script).texts();
            byte[] text = texts.get(line++);
            if (line == texts.size()) {
                line = 0;
                script = (script + 1) % scripts.size();
            }
            return text;
        }

        /** Whether the next message begins a script, so that a conversation may end here. */
        boolean between() {
            return line == 0;
        }
    }
}
