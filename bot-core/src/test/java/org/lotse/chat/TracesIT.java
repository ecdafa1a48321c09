package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotse.TestServer;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What shoppers say and what lets them in again leaves no trace in logs and metrics. */
class TracesIT {
    private static final TestServer SERVER = TestServer.shared();
    private static final String EMAIL = "blaumeise.petra@example.org";
    private static final String WORDS = "Blaumeisenwort";
    private static final String IBAN = "DE89370400440532013000";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void end() {
        root.detachAppender(logged);
    }

    @Test
    void conversation_leavesNoPersonalDataInLogsAndMetrics() throws Exception {
        String token;
        try (ChatClient client = new ChatClient(SERVER.socket("/chat"), SERVER.origin(), Map.of())) {
            Map<String, Object> hello = new HashMap<>(Map.of("type", "hello", "lastSeq", 0, "language", "de"));
            hello.put("page", Map.of("url", "https://shop.example/?mail=" + EMAIL, "title", WORDS));
            client.send(hello);
            token = client.await("welcome").path("token").asString();
            client.awaitWords("bot");
            for (String text : List.of(
                    "Wo ist meine Bestellung HK-204511?", EMAIL, "Meine IBAN ist " + IBAN, WORDS + " blau grün")) {
                client.say(text);
                client.awaitWords("bot");
            }
            client.send("{\"type\":\"message\",\"cid\":\"" + EMAIL + "\",\"text\":\"" + WORDS + "\"}");
            client.await("error");
            client.send("{\"type\":\"" + WORDS + "\",\"" + EMAIL + "\":1}");
            client.await("error");
            client.send(WORDS + " is no JSON");
            client.await("error");
        }
        try (ChatClient stranger = new ChatClient(SERVER.socket("/chat"), SERVER.origin(), Map.of())) {
            Map<String, Object> hello = new HashMap<>(Map.of("type", "hello", "lastSeq", 0, "token", token));
            hello.put("conversation", "c-00000000000000000000000000");
            stranger.send(hello);
            JsonNode refusal = stranger.await("error");
            assertThat(refusal.toString()).doesNotContain(token);
        }
        assertThat(logged.list)
                .as("the log")
                .extracting(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .noneMatch(line -> isPersonal(line, token));
        assertThat(metrics())
                .as("the metrics, which count this conversation")
                .contains("lotse_turn_seconds_count")
                .doesNotContain(EMAIL, WORDS, IBAN, token, "HK-");
    }

    private static boolean isPersonal(String line, String token) {
        return List.of(EMAIL, WORDS, IBAN, token, "HK-204511").stream().anyMatch(line::contains);
    }

    private static String metrics() throws Exception {
        String port = SERVER.bean(Environment.class).getProperty("management.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
