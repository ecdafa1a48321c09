package org.lotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lotse.redis.TestRedis;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {
    private static MailSettings settings(String from, String shop) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("lotse.mail.from", from, "lotse.mail.shop-name", shop)))
                .bindOrCreate("lotse.mail", MailSettings.class);
    }

    @Test
    void defaults_areThese() {
        assertThat(settings("", ""))
                .isEqualTo(new MailSettings(
                        "",
                        "",
                        true,
                        Duration.ofMinutes(5),
                        ZoneId.of("Europe/Berlin"),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(15),
                        Duration.ofHours(24)));
    }

    @Test
    void mailsWithoutASender_areRefusedAtTheStart() {
        assertThatThrownBy(() -> settings("", "Hafenkontor").requireSender()).hasMessageContaining("lotse.mail.from");
        assertThatThrownBy(() -> settings("a@b\r\nBcc: c@d", "Hafenkontor").requireSender())
                .hasMessageContaining("lotse.mail.from");
        assertThatThrownBy(() -> settings("team@hafenkontor.example", " ").requireSender())
                .hasMessageContaining("lotse.mail.shop-name");
        assertThatCode(() -> settings("team@hafenkontor.example", "Hafenkontor").requireSender())
                .doesNotThrowAnyException();
    }

    @Test
    void waits_doubleUpToTheLongest() {
        MailQueue queue = new MailQueue(new TestRedis().redis(), Duration.ofMinutes(2), Duration.ofMinutes(15));
        assertThat(LongStream.of(1, 2, 3, 4, 5, 1_000).mapToObj(queue::waitAfter))
                .containsExactly(
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }
}
