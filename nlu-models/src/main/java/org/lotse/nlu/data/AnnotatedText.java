package org.lotse.nlu.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text with the entities that were marked in it as {@code [text](name)}.
 *
 * @param text without the marks
 * @param annotations in the order of the text
 */
public record AnnotatedText(String text, List<Annotation> annotations) {
    /** The names that may stand in the round brackets. */
    public static final Set<String> ENTITIES = Set.of(
            "order_number",
            "product",
            "size",
            "colour",
            "date",
            "amount",
            "email",
            "postal_code",
            "voucher_code",
            "reference");

    public AnnotatedText {
        annotations = List.copyOf(annotations);
    }

    /** @throws BadAnnotationException if brackets are not closed or a name is unknown */
    static AnnotatedText parse(String line) throws BadAnnotationException {
        StringBuilder text = new StringBuilder();
        List<Annotation> annotations = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ']') {
                throw new BadAnnotationException("']' without '['");
            }
            if (c != '[') {
                text.append(c);
                at++;
                continue;
            }
            int close = line.indexOf("](", at);
            int end = close < 0 ? -1 : line.indexOf(')', close);
            if (end < 0 || line.indexOf('[', at + 1) >= 0 && line.indexOf('[', at + 1) < end) {
                throw new BadAnnotationException("'[' without its '](name)'");
            }
            annotations.add(annotation(line.substring(at + 1, close), line.substring(close + 2, end), text.length()));
            text.append(line, at + 1, close);
            at = end + 1;
        }
        return new AnnotatedText(text.toString(), annotations);
    }

    /** The text with its marks; {@link #parse} reads it back. */
    public String marked() {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Annotation annotation : annotations) {
            marked.append(text, at, annotation.start())
                    .append('[')
                    .append(text, annotation.start(), annotation.end())
                    .append("](")
                    .append(annotation.entity())
                    .append(')');
            at = annotation.end();
        }
        return marked.append(text, at, text.length()).toString();
    }

    private static Annotation annotation(String text, String entity, int start) throws BadAnnotationException {
        if (text.isBlank()) {
            throw new BadAnnotationException("nothing stands in '[](" + entity + ")'");
        }
        if (!ENTITIES.contains(entity)) {
            throw new BadAnnotationException("unknown entity '" + entity + "'");
        }
        return new Annotation(entity, start, start + text.length());
    }

    /** A line's marks cannot be read. */
    static final class BadAnnotationException extends Exception {
        private static final long serialVersionUID = 1L;

        BadAnnotationException(String message) {
            super(message);
        }
    }
}
