package org.lotse.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

@Timeout(30)
class ConnectionTest {
    private static final int BUFFER = 1_000;

    private final BlockingQueue<String> wire = new LinkedBlockingQueue<>();
    private final CountDownLatch reads = new CountDownLatch(1);

    private static SocketSettings settings(Duration sendTimeout) {
        return new SocketSettings(
                List.of(),
                DataSize.ofKilobytes(64),
                DataSize.ofBytes(BUFFER),
                sendTimeout,
                Duration.ofSeconds(10),
                Duration.ofMinutes(5));
    }

    /** A peer that takes in nothing until {@code reads} is counted down. */
    private Connection connection(Duration sendTimeout) {
        WebSocketSession session = (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (_, method, args) -> switch (method.getName()) {
                    case "sendMessage" -> {
                        reads.await();
                        wire.add(String.valueOf(((WebSocketMessage<?>) args[0]).getPayload()));
                        yield null;
                    }
                    case "close" -> {
                        wire.add("closed " + ((CloseStatus) args[0]).getCode());
                        yield null;
                    }
                    default -> "peer";
                });
        return new Connection(session, settings(sendTimeout));
    }

    @Test
    void frames_goOutInOrder_andTheCloseAfterThem() throws Exception {
        Connection connection = connection(Duration.ofMinutes(1));
        connection.send("a");
        connection.deliver("b");
        connection.close(Connection.RESTART);
        connection.send("too late");
        reads.countDown();
        assertThat(List.of(wire.take(), wire.take(), wire.take())).containsExactly("\"a\"", "\"b\"", "closed 1012");
        assertThat(wire).isEmpty();
    }

    @Test
    void sender_isNeverHeldUp_andAFullBufferClosesWith1013() throws Exception {
        Connection connection = connection(Duration.ofMinutes(1));
        for (int i = 0; i < 20; i++) {
            connection.send("x".repeat(100)); // the peer reads nothing, and yet this comes to its end
            assertThat(connection.waiting()).isLessThanOrEqualTo(BUFFER);
        }
        assertThat(wire.take()).isEqualTo("closed 1013");
        assertThat(connection.waiting()).isZero();
    }

    @Test
    void delivery_waitsForTheReader_andLeavesRoomForOtherFrames() throws Exception {
        Connection connection = connection(Duration.ofMinutes(1));
        CountDownLatch delivered = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            for (int i = 0; i < 100; i++) {
                connection.deliver("y".repeat(98));
            }
            delivered.countDown();
        });
        while (connection.waiting() < BUFFER / 2) {
            Thread.onSpinWait();
        }
        connection.send("z");
        assertThat(connection.waiting()).isBetween(BUFFER / 2L, BUFFER / 2L + 3);
        reads.countDown();
        delivered.await();
        for (int i = 0; i < 101; i++) {
            assertThat(wire.take()).doesNotStartWith("closed");
        }
    }

    @Test
    void delivery_toAPeerThatTakesNothingIn_ends() throws Exception {
        Connection connection = connection(Duration.ofMillis(50));
        for (int i = 0; i < 100; i++) {
            connection.deliver("y".repeat(98));
        }
        assertThat(wire.take()).isEqualTo("closed 1013");
    }

    @Test
    void frame_thatIsLargerThanTheBuffer_isSentAlone() throws Exception {
        Connection connection = connection(Duration.ofMinutes(1));
        connection.send("x".repeat(5 * BUFFER));
        reads.countDown();
        assertThat(wire.take()).hasSize(5 * BUFFER + 2);
    }
}
