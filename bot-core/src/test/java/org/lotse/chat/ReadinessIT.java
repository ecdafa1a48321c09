package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotse.TestServer;
import org.lotse.redis.Redis;

class ReadinessIT {
    private static final TestServer SERVER = TestServer.shared();

    private static int status(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(SERVER.origin() + path)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static void memory(String most) {
        SERVER.bean(Redis.class).<String>call(jedis -> jedis.configSet("maxmemory", most));
    }

    @Test
    void redisThatRefusesWrites_makesTheNodeUnready_untilItTakesThemAgain() throws Exception {
        Awaitility.await().until(() -> status("/readyz") == 200);
        memory("1");
        try {
            Awaitility.await().until(() -> status("/readyz") == 503);
            assertThat(status("/livez")).isEqualTo(200);
        } finally {
            memory("0");
        }
        Awaitility.await().until(() -> status("/readyz") == 200);
    }
}
