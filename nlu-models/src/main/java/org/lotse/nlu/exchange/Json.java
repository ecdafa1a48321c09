package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** A value of a JSON file that knows its line, from 1. */
sealed interface Json {
    JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    int line();

    /** A string. */
    record Text(String value, int line) implements Json {}

    /** A number, true, false or null. */
    record Literal(String value, int line) implements Json {}

    /** An array. */
    record Items(List<Json> items, int line) implements Json {}

    /** An object. */
    record Members(Map<String, Json> members, int line) implements Json {
        /** The member's string; empty if there is none. */
        String text(String name) {
            return members.get(name) instanceof Text text ? text.value() : "";
        }

        boolean isTrue(String name) {
            return members.get(name) instanceof Literal literal
                    && literal.value().equals("true");
        }
    }

    /** The one value of a file, or null after reporting why there is none. */
    static @Nullable Json parse(Path file, String content, List<Problem> problems) {
        try (JsonParser parser = MAPPER.createParser(content)) {
            if (parser.nextToken() == null) {
                problems.add(new Problem(file, 1, "no valid JSON: the file is empty", "export it again"));
                return null;
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                problems.add(new Problem(file, line, "no valid JSON: more after the end", "remove it"));
                return null;
            }
            return value;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String what = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
            problems.add(
                    new Problem(file, line, "no valid JSON: " + what, "correct the line or export the file again"));
            return null;
        }
    }

    private static Json value(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new Items(items, line);
            }
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new Members(members, line);
            }
            case VALUE_STRING -> new Text(parser.getString(), line);
            default -> new Literal(parser.getString(), line);
        };
    }
}
