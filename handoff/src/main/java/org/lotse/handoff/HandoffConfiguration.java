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
    FloorStore floorStore(Redis redis, HandoffSettings settings) {
        return new FloorStore(redis, settings.lease());
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
    Places places(FloorStore store, Figures figures, Signals signals, MeterRegistry metrics) {
        Places places = new Places(store, figures, signals);
        Gauge.builder("lotse.queue.length", places, Places::length)
                .description("conversations that wait for a person")
                .register(metrics);
        signals.listenToAll((id, signal) -> {
            if (signal instanceof Signal.Back) {
                Thread.startVirtualThread(() -> places.tell(id));
            }
        });
        return places;
    }

    @Bean
    Handoff handoff(
            ConversationLog log,
            FloorStore store,
            Places places,
            Staff staff,
            HandoffSettings settings,
            Figures figures,
            Redis redis,
            MeterRegistry metrics) {
        Acquaintances acquaintances = new Acquaintances(log, redis, settings.acquainted());
        return new Handoff(log, store, places, staff, settings, figures, acquaintances, metrics);
    }

    @Bean
    Tending tending(
            ConversationLog log,
            FloorStore store,
            Handoff handoff,
            Places places,
            Stories stories,
            Announcements announcements,
            Mails mails,
            HandoffSettings settings,
            Figures figures) {
        return new Tending(
                log,
                store,
                handoff,
                places,
                stories,
                announcements,
                mails::confirm,
                settings,
                figures,
                System::nanoTime);
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
