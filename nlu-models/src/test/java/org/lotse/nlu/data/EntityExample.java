package org.lotse.nlu.data;

import java.nio.file.Path;
import java.util.List;
import org.lotse.nlu.data.AnnotatedText.BadAnnotationException;

/**
 * A message of {@code evaluation-data/entities} with what is to be found in it.
 *
 * @param values one for each annotation
 */
public record EntityExample(AnnotatedText content, List<String> values) {
    private static final String NONE = "-";

    public static List<EntityExample> read(Path tsv) {
        return Tsv.read(tsv).stream()
                .map(row -> of(
                        row.text(),
                        row.label().equals(NONE)
                                ? List.of()
                                : List.of(row.label().split("\\|"))))
                .toList();
    }

    private static EntityExample of(String text, List<String> values) {
        try {
            AnnotatedText content = AnnotatedText.parse(text);
            if (content.annotations().size() != values.size()) {
                throw new IllegalArgumentException("not one value for each annotation: " + text);
            }
            return new EntityExample(content, values);
        } catch (BadAnnotationException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
