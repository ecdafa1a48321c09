package org.lotse.handoff;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The defaults, as Spring binds them. */
final class TestSettings {
    private TestSettings() {}

    static HandoffSettings defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("lotse.handoff", HandoffSettings.class);
    }
}
