package org.lotse.socket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads the frames of one protocol: the member {@code type} chooses the record, members must have exactly the types that
 * the record declares, and the record's constructor checks their values. Members that nobody knows are passed over, so
 * that newer clients can talk to older servers.
 *
 * @param <F> the sealed type of the frames
 */
public final class FrameReader<F> {
    private static final int LONGEST_TEXT = 20_000;
    private static final JsonMapper STRICT = LogJson.MAPPER
            .rebuild()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final Map<String, Class<? extends F>> types;

    /** @param types the record for each value of {@code type} */
    public FrameReader(Map<String, Class<? extends F>> types) {
        this.types = Map.copyOf(types);
    }

    /** @throws FrameException with {@code bad_frame} or {@code unknown_type} */
    public F read(String text) {
        JsonNode node = parse(text);
        String cid = node.path("cid").isString() ? node.path("cid").stringValue() : null;
        JsonNode type = node.path("type");
        if (!type.isString()) {
            throw new FrameException("bad_frame", "type: a string is expected", cid);
        }
        Class<? extends F> record = types.get(type.stringValue());
        if (record == null) {
            throw new FrameException(
                    "unknown_type",
                    "type: one of " + types.keySet().stream().sorted().toList(),
                    cid);
        }
        return bind(node, record, cid);
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = STRICT.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new FrameException("bad_frame", "not JSON: " + e.getOriginalMessage());
        }
        throw new FrameException("bad_frame", "a JSON object is expected");
    }

    private static <T> T bind(JsonNode node, Class<T> record, @Nullable String cid) {
        try {
            return STRICT.treeToValue(node, record);
        } catch (DatabindException e) {
            throw new FrameException("bad_frame", reason(e), cid);
        }
    }

    /** The record's own words if its constructor refused, else which member had the wrong type. */
    private static String reason(DatabindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        String member =
                e.getPath().isEmpty() ? "a member" : e.getPath().getFirst().getPropertyName();
        return member + ": a value of another type is expected";
    }

    /** For compact constructors: the member is there. */
    public static <T> T required(@Nullable T value, String member, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(member + ": " + expected + " is expected");
        }
        return value;
    }

    /** For compact constructors: something said, 1 to 20,000 characters. */
    public static String spoken(@Nullable String text) {
        String said = required(text, "text", "a string");
        if (said.isBlank() || said.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text: 1 to " + LONGEST_TEXT + " characters are expected");
        }
        return said;
    }
}
