package org.lotse.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

class WholeTextsTest {
    private static final int LONGEST = 10;

    private final WebSocketSession session = mock();
    private final List<Object> handed = new ArrayList<>();
    private final WholeTexts texts = new WholeTexts(
            new AbstractWebSocketHandler() {
                @Override
                public void handleMessage(WebSocketSession from, WebSocketMessage<?> message) {
                    handed.add(message.getPayload());
                }
            },
            LONGEST);

    @BeforeEach
    void attributes() {
        when(session.getAttributes()).thenReturn(new HashMap<>());
    }

    @Test
    void wholeText_isHandedOnAsItIs() throws Exception {
        texts.handleMessage(session, new TextMessage("Guten Tag"));
        assertThat(handed).containsExactly("Guten Tag");
    }

    @Test
    void parts_becomeOneText() throws Exception {
        texts.handleMessage(session, new TextMessage("Guten", false));
        texts.handleMessage(session, new TextMessage(" ", false));
        assertThat(handed).isEmpty();
        texts.handleMessage(session, new TextMessage("Tag!", true));
        texts.handleMessage(session, new TextMessage("und", true));
        assertThat(handed).containsExactly("Guten Tag!", "und");
        verify(session, never()).close(any());
    }

    @Test
    void textOverTheLimit_closesWith1009() throws Exception {
        texts.handleMessage(session, new TextMessage("12345", false));
        texts.handleMessage(session, new TextMessage("123456", true));
        assertThat(handed).isEmpty();
        verify(session).close(CloseStatus.TOO_BIG_TO_PROCESS);
    }

    @Test
    void otherMessages_arePassedOn() throws Exception {
        BinaryMessage part = new BinaryMessage(ByteBuffer.allocate(1), false);
        texts.handleMessage(session, part);
        assertThat(handed).containsExactly(part.getPayload());
        assertThat(texts.supportsPartialMessages()).isTrue();
    }
}
