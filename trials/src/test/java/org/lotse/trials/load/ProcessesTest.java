package org.lotse.trials.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class ProcessesTest {
    private static final OptionalLong ME =
            OptionalLong.of(ProcessHandle.current().pid());

    @Test
    void listener_isFoundByItsPort() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(Processes.listener(port)).isEqualTo(ME);
        }
        assertThat(Processes.listener(port)).isEmpty();
    }

    @Test
    void thisProcess_usesMemoryAndTime() {
        assertThat(Processes.resident(ME)).isGreaterThan(1 << 20);
        assertThat(Processes.cpu(ME)).isPositive();
        assertThat(Processes.redisOf(ME.getAsLong())).isEmpty();
        assertThat(Processes.loadAverage()).hasSize(3);
    }

    @Test
    void unknownProcess_usesNothing() {
        assertThat(Processes.resident(OptionalLong.empty())).isNull();
        assertThat(Processes.cpu(OptionalLong.empty())).isZero();
    }
}
