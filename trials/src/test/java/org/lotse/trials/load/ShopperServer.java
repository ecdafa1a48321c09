package org.lotse.trials.load;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotse.conversation.LogJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.JsonNode;

/** Speaks the shoppers' protocol as far as a load run hears it, and answers every message with two events. */
@Configuration(proxyBeanMethods = false)
class ShopperServer {
    static final AtomicInteger HELLOS = new AtomicInteger();
    static final AtomicInteger MESSAGES = new AtomicInteger();
    /** This text is refused. */
    static final String REFUSED = "too much";

    private static final String BOT = "{\"type\":\"event\",\"seq\":%d,\"at\":\"2026-11-22T09:30:00Z\",\"cid\":"
            + "\"bot:c-0198f2a4c1d07e3f9a51c0ffee123456:%d:%d\",\"event\":{\"kind\":\"message\",\"text\":\"%s\"}}";

    @Bean
    WebSocketConfigurer shoppers() {
        return registry -> registry.addHandler(new Handler(), "/chat").setAllowedOrigins("*");
    }

    private static final class Handler extends TextWebSocketHandler {
        @Override
        protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
            JsonNode frame = LogJson.MAPPER.readTree(message.getPayload());
            if (frame.path("type").asString().equals("hello")) {
                HELLOS.incrementAndGet();
                session.getAttributes().put("seq", 1);
                send(session, "{\"type\":\"welcome\",\"conversation\":\"c-0198f2a4c1d07e3f9a51c0ffee123456\"}");
                send(session, BOT.formatted(1, 0, 0, "Hallo"));
                return;
            }
            if (frame.path("text").asString().equals(REFUSED)) {
                send(session, "{\"type\":\"error\",\"code\":\"rate_limited\",\"message\":\"too much\"}");
                return;
            }
            MESSAGES.incrementAndGet();
            int seq = (Integer) session.getAttributes().getOrDefault("seq", 0) + 1;
            session.getAttributes().put("seq", seq + 2);
            String cid = frame.path("cid").asString();
            send(session, "{\"type\":\"event\",\"seq\":%d,\"cid\":\"%s\",\"event\":{}}".formatted(seq, cid));
            send(session, "{\"type\":\"ack\",\"cid\":\"%s\",\"seq\":%d}".formatted(cid, seq));
            send(session, BOT.formatted(seq + 1, seq, 0, "x".repeat(9_000))); // comes in fragments
            send(session, BOT.formatted(seq + 2, seq, 1, "noch etwas"));
        }

        private static void send(WebSocketSession session, String frame) throws IOException {
            session.sendMessage(new TextMessage(frame));
        }
    }
}
