package org.lotse.nlu.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.Annotation;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.Utterance;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns examples of other programs into lines of our utterance files. A text becomes one line without square brackets
 * and control characters; of its marks those stay that {@link AnnotatedText#ENTITIES} knows.
 */
final class Adoption {
    private final List<Problem> problems;
    private final Remarks remarks;
    private final Labels labels;

    Adoption(List<Problem> problems, Remarks remarks) {
        this.problems = problems;
        this.remarks = remarks;
        this.labels = new Labels(problems);
    }

    /** The lines by label, both in the order of the examples. */
    Map<String, Set<String>> adopt(List<Example> examples) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        for (Example example : examples) {
            String label = labels.of(example);
            AnnotatedText text = text(example);
            if (text.text().isEmpty()) {
                problems.add(new Problem(
                        example.file(), example.line(), "a text without letters", "write a text or remove it"));
                continue;
            }
            if (text.text().length() > Utterance.MAX_LENGTH) {
                remarks.count("text over " + Utterance.MAX_LENGTH + " characters, training asks to shorten it");
            }
            if (!lines.computeIfAbsent(label, key -> new LinkedHashSet<>()).add(text.marked())) {
                remarks.count("text that stands there already with the same label, taken once");
            }
        }
        return lines;
    }

    private AnnotatedText text(Example example) {
        StringBuilder text = new StringBuilder();
        List<Annotation> annotations = new ArrayList<>();
        boolean brackets = false;
        for (Example.Part part : example.parts()) {
            brackets |= part.text().contains("[") || part.text().contains("]");
            String clean = clean(part.text());
            String entity = part.entity();
            if (entity != null && !AnnotatedText.ENTITIES.contains(entity)) {
                remarks.count("mark of the entity '" + entity + "' left out, it is unknown here; its text stays");
                entity = null;
            }
            append(text, clean, entity, annotations);
        }
        if (brackets) {
            remarks.count("text with square brackets, made round: they mark entities here");
        }
        return new AnnotatedText(text.toString().stripTrailing(), annotations);
    }

    /** Appends with one space at most between words, and with the spaces around an entity outside of its mark. */
    private static void append(
            StringBuilder text, String piece, @Nullable String entity, List<Annotation> annotations) {
        String words = piece.strip();
        if (piece.startsWith(" ")) {
            space(text);
        }
        if (entity != null && !words.isEmpty()) {
            annotations.add(new Annotation(entity, text.length(), text.length() + words.length()));
        }
        text.append(words);
        if (piece.endsWith(" ")) {
            space(text);
        }
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** One line that YAML can hold. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> StreamReader.isPrintable(c) && c != '\uFEFF' ? c : ' ')
                .map(c -> c == '[' ? '(' : c == ']' ? ')' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ");
    }
}
