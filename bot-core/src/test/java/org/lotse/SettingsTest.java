package org.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The defaults of all settings of ours: a change of one is a decision, not an accident. */
class SettingsTest {
    @Test
    void defaults_areThese() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        TreeMap<String, String> ours = new TreeMap<>();
        java.util.Objects.requireNonNull(yaml.getObject()).forEach((key, value) -> {
            if (key.toString().startsWith("lotse.")) {
                ours.put(key.toString().substring("lotse.".length()), value.toString());
            }
        });
        assertThat(ours)
                .containsOnly(
                        java.util.Map.entry("content.folder", "training-data"),
                        java.util.Map.entry("content.data", ".lotse"),
                        java.util.Map.entry("content.demo", "false"),
                        java.util.Map.entry("nlu.bundle", ".lotse/models/shop"),
                        java.util.Map.entry("nlu.remembered", "10000"),
                        java.util.Map.entry("redis.url", ""),
                        java.util.Map.entry("redis.folder", ".lotse/redis"),
                        java.util.Map.entry("redis.timeout", "2s"),
                        java.util.Map.entry("redis.connections", "64"),
                        java.util.Map.entry("redis.replicas", "0"),
                        java.util.Map.entry("redis.wait", "1s"),
                        java.util.Map.entry("bot.timeout", "3s"),
                        java.util.Map.entry("bot.attempts", "3"),
                        java.util.Map.entry("bot.reclaim-after", "5s"),
                        java.util.Map.entry("bot.at-once", "256"),
                        java.util.Map.entry(
                                "socket.origins", "http://localhost:${server.port}, http://127.0.0.1:${server.port}"),
                        java.util.Map.entry("socket.frame", "64KB"),
                        java.util.Map.entry("socket.buffer", "256KB"),
                        java.util.Map.entry("socket.send-timeout", "10s"),
                        java.util.Map.entry("socket.reconnect-within", "10s"),
                        java.util.Map.entry("socket.idle", "5m"),
                        java.util.Map.entry("chat.messages", "30"),
                        java.util.Map.entry("chat.per", "60s"),
                        java.util.Map.entry("chat.burst", "10"),
                        java.util.Map.entry("chat.frames", "600"),
                        java.util.Map.entry("chat.refusals", "20"),
                        java.util.Map.entry("chat.connections-per-address", "1000"),
                        java.util.Map.entry("chat.return-within", "24h"),
                        java.util.Map.entry("chat.return-to-ticket-within", "30d"),
                        java.util.Map.entry("chat.recommend-sample", "0.25"),
                        java.util.Map.entry("dialog.interrupt-at", "0.6"),
                        java.util.Map.entry("dialog.unsure-turns", "1"),
                        java.util.Map.entry("dialog.unhelpful-answers", "2"),
                        java.util.Map.entry("dialog.angry-messages", "2"),
                        java.util.Map.entry("dialog.slot-tries", "2"),
                        java.util.Map.entry("dialog.proof-tries", "3"),
                        java.util.Map.entry("archive.settle", "500ms"),
                        java.util.Map.entry("archive.commit", "5s"),
                        java.util.Map.entry("archive.reconcile", "1h"),
                        java.util.Map.entry("handoff.zone", "Europe/Berlin"),
                        java.util.Map.entry("handoff.heartbeat", "10s"),
                        java.util.Map.entry("handoff.lease", "30s"),
                        java.util.Map.entry("handoff.capacity", "3"),
                        java.util.Map.entry("handoff.offer", "30s"),
                        java.util.Map.entry("handoff.missed-offers", "2"),
                        java.util.Map.entry("handoff.skill-wait", "60s"),
                        java.util.Map.entry("handoff.estimate-samples", "20"),
                        java.util.Map.entry("handoff.long-wait", "5m"),
                        java.util.Map.entry("handoff.ticket-after", "15m"),
                        java.util.Map.entry("handoff.first-reply", "60s"),
                        java.util.Map.entry("handoff.next-reply", "120s"),
                        java.util.Map.entry("handoff.warn-at", "0.75"),
                        java.util.Map.entry("handoff.nudge", "4m"),
                        java.util.Map.entry("handoff.idle", "10m"),
                        java.util.Map.entry("handoff.close", "60m"),
                        java.util.Map.entry("handoff.close-ticket", "14d"),
                        java.util.Map.entry("handoff.acquainted", "90d"),
                        java.util.Map.entry("mail.from", ""),
                        java.util.Map.entry("mail.shop-name", ""),
                        java.util.Map.entry("mail.confirm", "true"),
                        java.util.Map.entry("mail.here", "5m"),
                        java.util.Map.entry("mail.zone", "${lotse.handoff.zone}"),
                        java.util.Map.entry("mail.retry", "2m"),
                        java.util.Map.entry("mail.longest-retry", "15m"),
                        java.util.Map.entry("mail.give-up", "24h"),
                        java.util.Map.entry("desk.login-idle", "12h"),
                        java.util.Map.entry("desk.attempts.account", "5"),
                        java.util.Map.entry("desk.attempts.address", "20"),
                        java.util.Map.entry("desk.attempts.within", "15m"),
                        java.util.Map.entry("desk.oidc.issuer", ""),
                        java.util.Map.entry("desk.oidc.client-id", ""),
                        java.util.Map.entry("desk.oidc.client-secret", ""),
                        java.util.Map.entry("desk.oidc.agent-claim", "email"),
                        java.util.Map.entry("desk.oidc.auto-create", "false"),
                        java.util.Map.entry("desk.oidc.name", "Single Sign-on"));
    }
}
