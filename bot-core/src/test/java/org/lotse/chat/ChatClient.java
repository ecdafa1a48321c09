package org.lotse.chat;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.JsonNode;

/** A WebSocket client for tests, over the wire. */
final class ChatClient extends TextWebSocketHandler implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int LARGEST_FRAME = 1 << 16;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
    private final WebSocketSession session;

    ChatClient(String url, @Nullable String origin, Map<String, String> headers) throws Exception {
        WebSocketHttpHeaders all = new WebSocketHttpHeaders();
        if (origin != null) {
            all.setOrigin(origin);
        }
        headers.forEach(all::add);
        // within the server's JVM the client would have the server's small buffers
        WebSocketContainer container = ContainerProvider.getWebSocketContainer();
        container.setDefaultMaxTextMessageBufferSize(LARGEST_FRAME);
        session = new StandardWebSocketClient(container)
                .execute(this, all, URI.create(url))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void handleTextMessage(WebSocketSession from, TextMessage message) {
        frames.add(LogJson.MAPPER.readTree(message.getPayload()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession from, CloseStatus status) {
        closed.add(status);
    }

    void send(String json) throws Exception {
        session.sendMessage(new TextMessage(json));
    }

    void send(Map<String, ?> frame) throws Exception {
        send(LogJson.MAPPER.writeValueAsString(frame));
    }

    /** Says something and returns its cid. */
    String say(String text) throws Exception {
        String cid = UUID.randomUUID().toString();
        send(Map.of("type", "message", "cid", cid, "text", text));
        return cid;
    }

    /** The next frame that fits; those before it are passed over. */
    JsonNode await(Predicate<JsonNode> fits) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < giveUp) {
            JsonNode frame = frames.poll(giveUp - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame != null && fits.test(frame)) {
                return frame;
            }
        }
        throw new AssertionError("no such frame came");
    }

    JsonNode await(String type) throws InterruptedException {
        return await(frame -> frame.path("type").asString().equals(type));
    }

    /** The next event of that kind. */
    JsonNode awaitEvent(String kind) throws InterruptedException {
        return await(frame -> frame.path("event").path("kind").asString().equals(kind));
    }

    /** The next thing that somebody of that role says. */
    JsonNode awaitWords(String role) throws InterruptedException {
        return await(frame ->
                        frame.path("event").path("from").path("role").asString().equals(role))
                .get("event");
    }

    /** All frames up to the next one of that type. */
    List<JsonNode> allUntil(String type) throws InterruptedException {
        List<JsonNode> all = new java.util.ArrayList<>();
        do {
            all.add(next());
        } while (!all.getLast().path("type").asString().equals(type));
        return all;
    }

    JsonNode next() throws InterruptedException {
        return await(_ -> true);
    }

    CloseStatus awaitClose() throws InterruptedException {
        CloseStatus status = closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (status == null) {
            throw new AssertionError("the server did not close the socket");
        }
        return status;
    }

    /** All frames that have come so far. */
    List<JsonNode> drain() {
        List<JsonNode> all = new java.util.ArrayList<>();
        frames.drainTo(all);
        return all;
    }

    @Override
    public void close() throws Exception {
        session.close();
    }
}
