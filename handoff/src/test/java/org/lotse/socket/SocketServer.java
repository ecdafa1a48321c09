package org.lotse.socket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.lotse.conversation.TurnSettings;
import org.lotse.conversation.Turns;
import org.lotse.redis.Redis;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A real web server with one kind of sockets and nothing else. */
final class SocketServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    SocketServer(Redis redis, String... settings) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(Parts.class)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("redis", redis))
                .run(all.toArray(String[]::new));
    }

    int port() {
        return Integer.parseInt(Optional.ofNullable(context.getEnvironment().getProperty("local.server.port"))
                .orElseThrow());
    }

    String address() {
        return "ws://localhost:" + port() + "/sockets";
    }

    Plain sockets() {
        return context.getBean(Plain.class);
    }

    Turns turns() {
        return context.getBean(Turns.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    @EnableConfigurationProperties(TurnSettings.class)
    @Import(SocketConfiguration.class)
    static class Parts {
        @Bean
        Plain plain(SocketSettings settings, ApplicationAvailability availability) {
            return new Plain(settings, availability);
        }

        @Bean
        Turns turns(Redis redis, TurnSettings settings) {
            return new Turns(redis, settings);
        }

        @Bean
        WebSocketConfigurer where(Plain plain) {
            return registry -> registry.addHandler(plain, "/sockets").setAllowedOrigins("*");
        }

        @Bean
        SecurityFilterChain everybody(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    /** Keeps its connections and what became of them. */
    static final class Plain extends TextWebSocketHandler implements Leaving.Sockets {
        final BlockingQueue<Connection> opened = new LinkedBlockingQueue<>();
        final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
        final List<String> story = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final Map<String, Leaving.Peer> peers = new ConcurrentHashMap<>();
        private final SocketSettings settings;
        private final ApplicationAvailability availability;

        private Plain(SocketSettings settings, ApplicationAvailability availability) {
            this.settings = settings;
            this.availability = availability;
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) {
            Connection connection = new Connection(session, settings);
            peers.put(session.getId(), after -> {
                story.add("sent away while " + availability.getReadinessState());
                connection.send(Map.of("afterMillis", after));
                connection.close(Connection.RESTART);
            });
            opened.add(connection);
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            peers.remove(session.getId());
            closed.add(status);
        }

        @Override
        public Collection<Leaving.Peer> open() {
            return List.copyOf(peers.values());
        }
    }
}
