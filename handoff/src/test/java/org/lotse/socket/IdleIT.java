package org.lotse.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

/** Peers that say nothing for longer than a second; the web server looks for them every few seconds. */
@Timeout(60)
class IdleIT {
    private static final Duration MOST = Duration.ofSeconds(30);

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Test
    void socketOnWhichNobodySpeaks_isClosed_andNoOther() {
        try (SocketServer server = new SocketServer(REDIS.redis(), "--lotse.socket.idle=1s");
                HttpClient http = HttpClient.newHttpClient()) {
            SocketClient silent = new SocketClient(server.address());
            SocketClient spokenTo = new SocketClient(server.address());
            WebSocket speaking = http.newWebSocketBuilder()
                    .buildAsync(URI.create(server.address()), new WebSocket.Listener() {})
                    .join();
            server.sockets().opened.remove();
            Connection pinged = server.sockets().opened.remove();
            Awaitility.await().atMost(MOST).until(() -> {
                speaking.sendPing(ByteBuffer.allocate(0)).join();
                pinged.ping();
                return !silent.closed.isEmpty();
            });
            assertThat(silent.closed).containsExactly(1001);
            assertThat(server.sockets().closed).hasSize(1);
            assertThat(spokenTo.closed).isEmpty();
            assertThat(speaking.isInputClosed()).isFalse();
        }
    }
}
