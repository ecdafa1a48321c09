package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.LogJson;
import org.lotse.socket.FrameException;
import tools.jackson.databind.JsonNode;

/** The golden frames of {@code protocol/desk.json}, which the browser's tests read as well. */
class DeskFramesTest {
    private static JsonNode golden(String part) throws Exception {
        return LogJson.MAPPER
                .readTree(Files.readString(Path.of("../protocol/desk.json")))
                .get(part);
    }

    @Test
    void everyGoldenFrameOfAgents_isRead_andNoKindIsMissing() throws Exception {
        Set<Class<?>> kinds = new HashSet<>();
        for (JsonNode frame : golden("client")) {
            kinds.add(DeskFrame.READER.read(frame.toString()).getClass());
        }
        assertThat(kinds).hasSize(15);
    }

    @Test
    void everyRefusedFrame_isRefusedWithItsCode() throws Exception {
        for (JsonNode refused : golden("refused")) {
            assertThatExceptionOfType(FrameException.class)
                    .isThrownBy(() -> DeskFrame.READER.read(refused.get("raw").stringValue()))
                    .satisfies(e ->
                            assertThat(e.code()).isEqualTo(refused.get("code").stringValue()));
        }
    }

    @Test
    void everyGoldenReply_isWhatTheServerWrites() throws Exception {
        for (JsonNode frame : golden("server")) {
            if (!frame.get("type").stringValue().equals("error")) {
                DeskReply reply = LogJson.MAPPER.treeToValue(frame, DeskReply.class);
                String written = LogJson.MAPPER.writeValueAsString(reply);
                assertThat(strip(LogJson.MAPPER.readTree(written))).isEqualTo(strip(frame));
            }
        }
    }

    /** What may be absent may be null as well. */
    private static JsonNode strip(JsonNode node) {
        if (node.isObject()) {
            var object = LogJson.MAPPER.createObjectNode();
            node.properties().forEach(member -> {
                boolean nothing = member.getValue().isNull()
                        || (member.getValue().isArray() && member.getValue().isEmpty());
                if (!nothing) {
                    object.set(member.getKey(), strip(member.getValue()));
                }
            });
            return object;
        }
        if (node.isArray()) {
            var array = LogJson.MAPPER.createArrayNode();
            node.forEach(item -> array.add(strip(item)));
            return array;
        }
        return node;
    }
}
