package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser's worth of cookies, which are sent to every node alike. */
final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    static Browser loggedIn(DeskServer server, String agent) throws Exception {
        Browser browser = new Browser();
        browser.get(server, "/desk/api/me");
        assertThat(browser.login(server, agent, DeskServer.PASSWORD).statusCode())
                .isEqualTo(204);
        browser.get(server, "/desk/api/me");
        return browser;
    }

    HttpResponse<String> login(DeskServer server, String agent, String password) throws Exception {
        return send(
                server,
                "POST",
                "/desk/login",
                "application/x-www-form-urlencoded",
                "username=" + URLEncoder.encode(agent, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8),
                true);
    }

    HttpResponse<String> get(DeskServer server, String path) throws Exception {
        return get(server.address(path));
    }

    HttpResponse<String> get(URI address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address).header("Accept-Language", "de").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> form(URI address, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> json(DeskServer server, String method, String path, String body) throws Exception {
        return send(server, method, path, "application/json", body, true);
    }

    HttpResponse<String> send(
            DeskServer server, String method, String path, String type, String body, boolean withToken)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (withToken) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none"));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Opens a desk and waits for its welcome. */
    Desk desk(DeskServer server) throws Exception {
        Desk desk = new Desk();
        http.newWebSocketBuilder()
                .header("Origin", DeskServer.ORIGIN)
                .header("Cookie", cookies())
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/desk/socket"), desk)
                .get(20, TimeUnit.SECONDS);
        desk.welcome.get(20, TimeUnit.SECONDS);
        return desk;
    }

    /** An open desk, of which only beginning and end matter here. */
    static final class Desk implements WebSocket.Listener {
        private final CompletableFuture<String> welcome = new CompletableFuture<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            if (text.toString().contains("welcome")) {
                welcome.complete(text.toString());
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        int awaitClose() throws Exception {
            return closed.get(20, TimeUnit.SECONDS);
        }

        boolean open() {
            return !closed.isDone();
        }
    }
}
