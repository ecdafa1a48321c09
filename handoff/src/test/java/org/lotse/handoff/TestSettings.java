package org.lotse.handoff;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as Spring binds them. */
final class TestSettings {
    private TestSettings() {}

    static HandoffSettings defaults() {
        return with(Map.of());
    }

    static HandoffSettings with(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("lotse.handoff", HandoffSettings.class);
    }
}
