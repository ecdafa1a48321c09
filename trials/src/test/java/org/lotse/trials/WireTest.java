package org.lotse.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireTest {
    private static final byte[] WORDS = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket echo;

    WireTest() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void listen() {
        Thread.ofVirtual().start(() -> {
            try (Socket peer = echo.accept()) {
                peer.getInputStream().transferTo(peer.getOutputStream());
            } catch (IOException e) { // the test has ended
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void end() throws IOException {
        echo.close();
    }

    private static byte[] through(Wire wire, int expected) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), wire.port())) {
            client.getOutputStream().write(WORDS);
            return client.getInputStream().readNBytes(expected);
        }
    }

    @Test
    void goodWire_passesEverything() throws IOException {
        try (Wire wire = new Wire(echo.getLocalPort(), () -> Wire.Fate.GOOD)) {
            assertThat(through(wire, WORDS.length)).isEqualTo(WORDS);
            assertThat(wire.cuts()).isZero();
        }
    }

    @Test
    void wire_isCutAfterSoManyBytes_inTheirMiddle() throws IOException {
        Wire.Fate fate = new Wire.Fate(Long.MAX_VALUE, 4, false, () -> 0L);
        try (Wire wire = new Wire(echo.getLocalPort(), () -> fate)) {
            assertThat(through(wire, WORDS.length)).isEqualTo("0123".getBytes(StandardCharsets.US_ASCII));
            assertThat(wire.cuts()).isEqualTo(1);
        }
    }

    @Test
    void delayedWire_keepsTheOrder() throws IOException {
        long[] delays = {30, 0, 10};
        int[] next = {0};
        Wire.Fate fate = new Wire.Fate(Long.MAX_VALUE, Long.MAX_VALUE, false, () -> delays[next[0]++ % 3]);
        try (Wire wire = new Wire(echo.getLocalPort(), () -> fate);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), wire.port())) {
            for (byte word : WORDS) {
                client.getOutputStream().write(word);
            }
            assertThat(client.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
        }
    }
}
