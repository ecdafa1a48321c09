package org.lotse.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;
import org.springframework.web.socket.CloseStatus;

/** A peer that completes the handshake and never reads, on a real web server. */
@Timeout(120)
class SlowReaderIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final int FRAMES = 1_000;
    private static final String FRAME = "x".repeat(20_000);
    private static final long BUFFER = 256 * 1024;

    @SuppressWarnings("NullAway.Init")
    private static SocketServer server;

    @BeforeAll
    static void start() {
        server = new SocketServer(REDIS.redis(), "--lotse.socket.send-timeout=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Socket deaf() throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        socket.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "GET /sockets HTTP/1.1",
                                "Host: localhost",
                                "Connection: Upgrade",
                                "Upgrade: websocket",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                                "",
                                "")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 101");
        return socket;
    }

    @Test
    void log_forAPeerThatNeverReads_isStopped_andTheOthersGoOn() throws Exception {
        try (Socket deaf = deaf()) {
            Connection slow = server.sockets().opened.take();
            SocketClient client = new SocketClient(server.address());
            Connection good = server.sockets().opened.take();
            AtomicLong most = new AtomicLong();
            CountDownLatch over = new CountDownLatch(1);
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < FRAMES; i++) { // 20 MB, more than the system's own buffers hold
                    slow.deliver(FRAME);
                    most.accumulateAndGet(slow.waiting(), Math::max);
                }
                over.countDown();
            });
            while (slow.waiting() < BUFFER / 4) { // it is stuck now, or has been cut off already
                if (over.getCount() == 0) {
                    break;
                }
                Thread.onSpinWait();
            }
            for (int i = 0; i < 50; i++) {
                good.deliver(FRAME);
                assertThat(client.frames.take()).hasSize(FRAME.length() + 2);
            }
            over.await();
            assertThat(server.sockets().closed.take().getCode()).isNotEqualTo(CloseStatus.NORMAL.getCode());
            assertThat(most.get()).isLessThanOrEqualTo(BUFFER / 2);
            assertThat(slow.waiting()).isZero();
            assertThat(deaf.isClosed()).isFalse();
            good.close(CloseStatus.NORMAL);
            assertThat(server.sockets().closed.take()).isEqualTo(CloseStatus.NORMAL);
        }
    }

    @Test
    void otherFrames_forAPeerThatNeverReads_endWithItsBuffer() throws Exception {
        try (Socket deaf = deaf()) {
            Connection slow = server.sockets().opened.take();
            for (int i = 0; i < FRAMES; i++) {
                slow.send(FRAME);
                assertThat(slow.waiting()).isLessThanOrEqualTo(BUFFER);
            }
            assertThat(server.sockets().closed.take().getCode()).isNotEqualTo(CloseStatus.NORMAL.getCode());
            assertThat(deaf.isConnected()).isTrue();
        }
    }
}
