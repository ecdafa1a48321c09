package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.Problem;

/**
 * The entities that Rasa marks within a text: {@code [text](name)}, {@code [text](name:value)},
 * {@code [text]{"entity": "name", …}} and {@code [text][{…}, {…}]}. Brackets that are none of these are text.
 */
final class RasaMarks {
    private static final Pattern MARK =
            Pattern.compile("\\[([^\\[\\]]+)](?:\\(([^:()]+)(:[^)]*)?\\)|(\\{[^{}]+})|(\\[\\{[^\\[\\]]+}]))");

    private final List<Problem> problems;
    private final Remarks remarks;

    RasaMarks(List<Problem> problems, Remarks remarks) {
        this.problems = problems;
        this.remarks = remarks;
    }

    /** The example in a line of Rasa's, or null after reporting what is wrong with it. */
    @Nullable
    Example read(String label, String line, Path file, int number) {
        if (line.isBlank()) {
            problems.add(new Problem(file, number, "no text under '" + label + "'", "write a text or remove the line"));
            return null;
        }
        List<Example.Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (mark.find()) {
            String entity = mark.group(2) != null ? simple(mark) : described(mark, file, number);
            if (entity == null) {
                return null;
            }
            parts.add(new Example.Part(line.substring(at, mark.start()), null));
            parts.add(new Example.Part(mark.group(1), entity.strip()));
            at = mark.end();
        }
        parts.add(new Example.Part(line.substring(at), null));
        return new Example(label, parts, file, number);
    }

    private String simple(Matcher mark) {
        if (mark.group(3) != null) {
            remarks.count("value of an entity left out, our format marks the text alone");
        }
        return mark.group(2);
    }

    private @Nullable String described(Matcher mark, Path file, int line) {
        List<Problem> unread = new ArrayList<>();
        String json = mark.group(4) != null ? mark.group(4) : mark.group(5);
        Json value = Json.parse(file, json, unread);
        if (value instanceof Json.Items items && !items.items().isEmpty()) {
            if (items.items().size() > 1) {
                remarks.count("text marked as several entities, the first one counts");
            }
            value = items.items().getFirst();
        }
        if (!(value instanceof Json.Members members) || members.text("entity").isBlank()) {
            problems.add(new Problem(
                    file, line, "no entity in '" + mark.group() + "'", "write [text]{\"entity\": \"name\"}"));
            return null;
        }
        for (String left : List.of("value", "role", "group")) {
            if (members.members().containsKey(left)) {
                remarks.count(left + " of an entity left out, our format marks the text alone");
            }
        }
        return members.text("entity");
    }
}
