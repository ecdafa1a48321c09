package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LimitsTest {
    private final Limits limits = new Limits(
            new ChatSettings(30, Duration.ofMinutes(1), 10, 600, 20, 2, Duration.ofHours(24), Duration.ofDays(30), 0));

    @Test
    void address_withTooManySockets_getsNoMore_andIsWarnedOfOnce(CapturedOutput output) {
        assertThat(limits.admit("192.0.2.1")).isTrue();
        assertThat(limits.admit("192.0.2.1")).isTrue();
        assertThat(output).doesNotContain("192.0.2.1");
        for (int i = 0; i < 3; i++) {
            assertThat(limits.admit("192.0.2.1")).isFalse();
        }
        assertThat(output).containsOnlyOnce("192.0.2.1 has 2 sockets open");
        assertThat(output).contains("SERVER_FORWARD_HEADERS_STRATEGY=native");
        assertThat(limits.admit("192.0.2.2")).isTrue();
    }

    @Test
    void socketThatLeaves_makesRoom() {
        assertThat(limits.admit("192.0.2.1")).isTrue();
        assertThat(limits.admit("192.0.2.1")).isTrue();
        limits.leave("192.0.2.1");
        assertThat(limits.admit("192.0.2.1")).isTrue();
        assertThat(limits.admit("192.0.2.1")).isFalse();
    }
}
