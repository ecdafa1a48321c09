package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.LogJson;
import org.lotse.socket.FrameException;
import tools.jackson.databind.JsonNode;

/** The golden frames of {@code protocol/chat.json}, which the browser's tests read as well. */
class ChatFramesTest {
    private static JsonNode golden(String part) throws Exception {
        return LogJson.MAPPER
                .readTree(Files.readString(Path.of("../protocol/chat.json")))
                .get(part);
    }

    @Test
    void everyGoldenFrameOfShoppers_isRead_andNoKindIsMissing() throws Exception {
        Set<Class<?>> kinds = new HashSet<>();
        for (JsonNode frame : golden("client")) {
            kinds.add(ChatFrame.READER.read(frame.toString()).getClass());
        }
        assertThat(kinds).hasSize(11);
    }

    @Test
    void everyRefusedFrame_isRefusedWithItsCode() throws Exception {
        for (JsonNode refused : golden("refused")) {
            assertThatExceptionOfType(FrameException.class)
                    .isThrownBy(() -> ChatFrame.READER.read(refused.get("raw").stringValue()))
                    .satisfies(e ->
                            assertThat(e.code()).isEqualTo(refused.get("code").stringValue()));
        }
    }

    @Test
    void everyGoldenReply_isWhatTheServerWrites() throws Exception {
        for (JsonNode frame : golden("server")) {
            if (!frame.get("type").stringValue().equals("error")) {
                String written = LogJson.MAPPER.writeValueAsString(LogJson.MAPPER.treeToValue(frame, ChatReply.class));
                assertThat(LogJson.MAPPER.readTree(written)).isEqualTo(frame);
            }
        }
    }

    @Test
    void mutilatedFrames_areRefusedAndNothingElse() throws Exception {
        Random random = new Random(42);
        for (JsonNode frame : golden("client")) {
            String text = frame.toString();
            for (int i = 0; i < 2_000; i++) {
                StringBuilder mutilated = new StringBuilder(text);
                for (int edit = 0; edit <= random.nextInt(4); edit++) {
                    mutilated.setCharAt(random.nextInt(mutilated.length()), (char) random.nextInt(32, 0x250));
                }
                assertThatCode(() -> {
                            try {
                                ChatFrame.READER.read(mutilated.toString());
                            } catch (FrameException e) {
                                assertThat(e.code()).isIn("bad_frame", "unknown_type");
                            }
                        })
                        .as(mutilated.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void deepNesting_isRefused() {
        String deep = "{\"type\":".repeat(2_000) + "1" + "}".repeat(2_000);
        assertThatExceptionOfType(FrameException.class).isThrownBy(() -> ChatFrame.READER.read(deep));
    }
}
