package org.lotse.trials.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lotse.redis.Redis;
import org.lotse.socket.SocketSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import redis.clients.jedis.params.XAddParams;

/**
 * What the same machine, web server and store bear at most: a socket that sends back every text, set up like Lotse's.
 * With a folder as its argument it first appends the text to a Redis of its own there, which has it on disk then. Prints
 * its port and lives until its input ends.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            UserDetailsServiceAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        })
@ComponentScan("org.lotse.socket")
class EchoServer {
    static final String PORT = "port ";
    static final String PATH = "/echo";

    public static void main(String... arguments) throws IOException {
        Map<String, Object> settings = new HashMap<>(
                Map.of("server.port", "0", "spring.threads.virtual.enabled", "true", "spring.main.banner-mode", "off"));
        SpringApplication application = arguments.length == 0
                ? new SpringApplication(EchoServer.class)
                : new SpringApplication(EchoServer.class, EchoStore.class);
        if (arguments.length > 0) {
            settings.put(
                    "lotse.redis.folder", Path.of(arguments[0]).toAbsolutePath().toString());
        }
        application.setLogStartupInfo(false);
        application.setDefaultProperties(settings);
        try (var context = application.run()) {
            if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
                System.out.println(PORT + web.getWebServer().getPort());
            }
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    @Bean
    WebSocketConfigurer echoSocket(SocketSettings settings, ObjectProvider<Redis> redis) {
        return registry -> registry.addHandler(new Echo(settings, redis), PATH).setAllowedOrigins("*");
    }

    private static final class Echo extends TextWebSocketHandler {
        private static final String STREAM = "echo";

        private final SocketSettings settings;
        private final ObjectProvider<Redis> redis;
        private final Map<String, WebSocketSession> sessions = new ConcurrentHashMap<>();

        private Echo(SocketSettings settings, ObjectProvider<Redis> redis) {
            this.settings = settings;
            this.redis = redis;
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) {
            sessions.put(
                    session.getId(),
                    new ConcurrentWebSocketSessionDecorator(
                            session, (int) settings.sendTimeout().toMillis(), (int)
                                    settings.buffer().toBytes()));
        }

        @Override
        protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
            Redis store = redis.getIfAvailable();
            if (store != null) {
                store.call(jedis -> jedis.xadd(STREAM, XAddParams.xAddParams(), Map.of("e", message.getPayload())));
            }
            WebSocketSession known = sessions.get(session.getId());
            if (known != null) {
                known.sendMessage(message);
            }
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            sessions.remove(session.getId());
        }
    }
}
