package org.lotse.chat;

import org.lotse.redis.WriteProbe;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means: what a shopper says can be kept. */
@Component("store")
class StoreHealth implements HealthIndicator {
    private final WriteProbe probe;

    StoreHealth(WriteProbe probe) {
        this.probe = probe;
    }

    @Override
    public Health health() {
        return probe.succeeds() ? Health.up().build() : Health.down().build();
    }
}
