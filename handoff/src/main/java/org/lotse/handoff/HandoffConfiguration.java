package org.lotse.handoff;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.redis.Redis;
import org.lotse.staff.BusinessHours;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hand-over's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandoffSettings.class)
class HandoffConfiguration {

    @Bean
    Presence presence(Redis redis, HandoffSettings settings) {
        return new Presence(redis, settings.lease());
    }

    @Bean
    Handoff handoff(
            ConversationLog log,
            Signals signals,
            Redis redis,
            Presence presence,
            HandoffSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        BusinessHours hours = new BusinessHours(settings.zone(), settings.hours(), settings.holidays());
        Handoff handoff = new Handoff(log, signals, new WaitingLine(redis), presence, hours, clock, metrics);
        Gauge.builder("lotse.queue.length", handoff, Handoff::length)
                .description("conversations that wait for a person")
                .register(metrics);
        signals.listenToAll((_, signal) -> {
            if (signal instanceof Signal.Back) {
                Thread.startVirtualThread(handoff::tellPositions);
            }
        });
        return handoff;
    }
}
