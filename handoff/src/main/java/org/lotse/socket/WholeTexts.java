package org.lotse.socket;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Puts the parts of a long text together, so that each socket needs a buffer for a usual frame and not for the longest one:
 * the web server hands over what its buffer holds, as a part. A text over the limit closes with 1009.
 */
final class WholeTexts extends WebSocketHandlerDecorator {
    private static final String PARTS = WholeTexts.class.getName();

    private final int longest;

    /** @param longest text that is handed on, in characters */
    WholeTexts(WebSocketHandler handler, int longest) {
        super(handler);
        this.longest = longest;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        if (!(message instanceof TextMessage text)) {
            super.handleMessage(session, message);
            return;
        }
        StringBuilder before = (StringBuilder) session.getAttributes().get(PARTS);
        if (text.isLast() && before == null) {
            super.handleMessage(session, text);
            return;
        }
        StringBuilder parts = before == null ? new StringBuilder() : before;
        if (parts.length() + text.getPayloadLength() > longest) {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        parts.append(text.getPayload());
        if (text.isLast()) {
            session.getAttributes().remove(PARTS);
            super.handleMessage(session, new TextMessage(parts));
        } else {
            session.getAttributes().put(PARTS, parts);
        }
    }
}
