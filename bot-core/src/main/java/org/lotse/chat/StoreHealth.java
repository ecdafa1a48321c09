package org.lotse.chat;

import org.lotse.redis.Redis;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means: what a shopper says can be kept. */
@Component("store")
class StoreHealth implements HealthIndicator {
    private final Redis redis;

    StoreHealth(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Health health() {
        return redis.answers() ? Health.up().build() : Health.down().build();
    }
}
