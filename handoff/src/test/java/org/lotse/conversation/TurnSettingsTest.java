package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TurnSettingsTest {
    @Test
    void defaults_areThese() {
        TurnSettings defaults =
                new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("lotse.bot", TurnSettings.class);
        assertThat(defaults).isEqualTo(new TurnSettings(Duration.ofSeconds(3), 3, Duration.ofSeconds(5), 256));
    }
}
