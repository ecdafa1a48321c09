package org.lotse.handoff;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;
import org.lotse.mail.Mails;
import org.lotse.redis.Redis;
import org.lotse.staff.Hours;
import org.lotse.staff.Staff;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hand-over's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandoffSettings.class)
class HandoffConfiguration {

    @Bean
    FloorStore floorStore(Redis redis) {
        return new FloorStore(redis);
    }

    @Bean
    Figures figures(Redis redis, HandoffSettings settings, Hours hours) {
        return new Figures(redis, settings, hours.zone());
    }

    @Bean
    Attendance attendance(FloorStore store, HandoffSettings settings) {
        return new Attendance(store, settings.lease());
    }

    @Bean
    Stories stories(ConversationLog log) {
        return new Stories(log);
    }

    @Bean
    Handoff handoff(
            ConversationLog log,
            Signals signals,
            FloorStore store,
            Staff staff,
            HandoffSettings settings,
            Figures figures,
            MeterRegistry metrics) {
        Handoff handoff = new Handoff(log, signals, store, staff, settings, figures, metrics);
        Gauge.builder("lotse.queue.length", handoff, Handoff::length)
                .description("conversations that wait for a person")
                .register(metrics);
        signals.listenToAll((id, signal) -> {
            if (signal instanceof Signal.Back) {
                Thread.startVirtualThread(() -> handoff.tell(id));
            }
        });
        return handoff;
    }

    @Bean
    Tending tending(
            ConversationLog log,
            Signals signals,
            FloorStore store,
            Handoff handoff,
            Stories stories,
            Announcements announcements,
            Mails mails,
            HandoffSettings settings) {
        return new Tending(
                log, signals, store, handoff, stories, announcements, mails::confirm, settings, System::nanoTime);
    }

    @Bean
    Overviews overviews(FloorStore store, Staff staff, Figures figures) {
        return new Overviews(store, staff, figures);
    }

    @Bean
    ApplicationRunner tendingBegins(Tending tending) {
        return _ -> tending.start();
    }
}
