package org.lotse.trials;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.lotse.conversation.LogJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A client's WebSocket: JSON frames out one after the other, and in to a listener that is called by one thread at a time. */
final class Socket {
    /** The page that every trial pretends to be; its servers allow it. */
    static final String ORIGIN = "http://trial.localhost";

    static final int NO_CODE = 1006;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Consumer<JsonNode> reader;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int code = NO_CODE;
    private volatile long heard = System.nanoTime();
    private final WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null); // guarded by this

    /** @throws java.io.IOException if it could not be opened, for whatever reason */
    Socket(HttpClient http, URI address, Consumer<JsonNode> reader) throws java.io.IOException, InterruptedException {
        this.reader = reader;
        try {
            socket = http.newWebSocketBuilder()
                    .header("Origin", ORIGIN)
                    .connectTimeout(CONNECT)
                    .buildAsync(address, new Listener())
                    .get(CONNECT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new java.io.IOException("no socket", e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard = System.nanoTime();
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    reader.accept(LogJson.MAPPER.readTree(whole));
                } catch (JacksonException e) {
                    from.abort();
                    ended.countDown();
                    throw e;
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            code = status;
            ended.countDown();
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            ended.countDown();
        }
    }

    synchronized void send(Object frame) {
        String json = LogJson.MAPPER.writeValueAsString(frame);
        sending = sending.handle((_, _) -> json).thenCompose(words -> socket.sendText(words, true));
    }

    /** Cuts the connection without a word. */
    void cut() {
        socket.abort();
        ended.countDown();
    }

    /** @return whether it has ended within that time */
    boolean awaitEnd(Duration within) throws InterruptedException {
        return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** The code with which the server closed it, {@value #NO_CODE} if it did not. */
    int code() {
        return code;
    }
}
