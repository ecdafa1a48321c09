package org.lotse.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Event;
import org.lotse.handoff.Announcements;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A node with the desk alone, for tests of login and administration; several may share a Redis. */
final class DeskServer implements AutoCloseable {
    static final String ORIGIN = "https://desk.test";
    static final String PASSWORD = "Moin-Moin-123";

    private final ConfigurableApplicationContext context;
    private final AtomicInteger sessions;
    private final int port;

    DeskServer(URI redis, String... settings) {
        SpringApplication application = new SpringApplication(Node.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "lotse.redis.url",
                redis.toString(),
                "lotse.socket.origins",
                ORIGIN,
                "lotse.desk.demo-password",
                PASSWORD,
                "spring.main.banner-mode",
                "off"));
        context = application.run(
                Arrays.stream(settings).map(setting -> "--" + setting).toArray(String[]::new));
        sessions = context.getBean("sessions", AtomicInteger.class);
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    int port() {
        return port;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** How many HTTP sessions were ever made here. */
    int sessions() {
        return sessions.get();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan("org.lotse")
    static class Node {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Announcements announcements() {
            return (_, occasion, _) -> Event.Message.of(new Event.Sender(Event.Role.SYSTEM, "Lotse"), occasion.name());
        }

        @Bean
        Suggestions suggestions() {
            return new Suggestions() {
                @Override
                public List<Suggestion> to(ConversationId conversation) {
                    return List.of();
                }

                @Override
                public List<Suggestion> search(String words, String language) {
                    return List.of();
                }
            };
        }

        @Bean
        Archive archive() {
            return new EmptyArchive();
        }

        @Bean
        AtomicInteger sessions() {
            return new AtomicInteger();
        }

        @Bean
        HttpSessionListener sessionListener(AtomicInteger sessions) {
            return new HttpSessionListener() {
                @Override
                public void sessionCreated(HttpSessionEvent event) {
                    sessions.incrementAndGet();
                }
            };
        }
    }
}
