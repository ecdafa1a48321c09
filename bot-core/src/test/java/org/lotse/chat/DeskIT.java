package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.TestServer;
import tools.jackson.databind.JsonNode;

/** The desk's login, its socket, and the road from the bot to a person, against the whole server. */
@Timeout(120)
class DeskIT {
    private static final TestServer SERVER = TestServer.shared();

    /** A browser's worth of cookies, and the login as PROTOCOL.md has it. */
    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        private HttpResponse<String> get(String path) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(URI.create(SERVER.origin() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private int post(String path, String form, boolean withToken) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER.origin() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
            if (withToken) {
                request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }

        private String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        private Map<String, String> header() {
            return Map.of(
                    "Cookie",
                    cookies.getCookieStore().getCookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }

        private static Browser loggedIn(String user) throws Exception {
            Browser browser = new Browser();
            browser.get("/desk/api/me");
            assertThat(browser.post("/desk/login", "username=" + user + "&password=test", true))
                    .isEqualTo(204);
            return browser;
        }
    }

    private static ChatClient desk(Browser browser) throws Exception {
        return new ChatClient(SERVER.socket("/desk/socket"), SERVER.origin(), browser.header());
    }

    private static ChatClient shopper() throws Exception {
        ChatClient client = new ChatClient(SERVER.socket("/chat"), SERVER.origin(), Map.of());
        Map<String, @Nullable Object> hello = new HashMap<>();
        hello.put("type", "hello");
        hello.put("conversation", null);
        hello.put("language", "de");
        client.send(hello);
        return client;
    }

    private static Map<String, String> frame(String type, String conversation, String... more) {
        Map<String, String> frame =
                new HashMap<>(Map.of("type", type, "cid", UUID.randomUUID().toString(), "conversation", conversation));
        for (int i = 0; i < more.length; i += 2) {
            frame.put(more[i], more[i + 1]);
        }
        return frame;
    }

    @Test
    void login_needsThePasswordAndTheToken() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.get("/desk/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.post("/desk/login", "username=anna&password=test", false))
                .isEqualTo(403);
        assertThat(browser.post("/desk/login", "username=anna&password=wrong", true))
                .isEqualTo(401);
        assertThat(browser.post("/desk/login", "username=nobody&password=test", true))
                .isEqualTo(401);
        assertThat(browser.post("/desk/login", "username=anna&password=test", true))
                .isEqualTo(204);
        assertThat(browser.get("/desk/api/me").body())
                .contains("\"name\":\"Anna\"")
                .contains("\"role\":\"agent\"");
    }

    @Test
    void socket_withoutLoginOrOrigin_isNeverOpened() throws Exception {
        for (String path : new String[] {
            "/desk/socket",
            "/desk/socket;x",
            "//desk/socket",
            "/%64esk/socket",
            "/desk/../desk/socket",
            "/desk/socket/",
            "/DESK/socket"
        }) {
            assertThat(statusOfHandshake(path)).as(path).isNotEqualTo(101).isBetween(400, 499);
        }
        Map<String, String> login = Browser.loggedIn("anna").header();
        assertThatThrownBy(() -> new ChatClient(SERVER.socket("/desk/socket"), "https://evil.example", login))
                .hasStackTraceContaining("403");
    }

    /** By hand, since clients tidy up such paths. */
    private static int statusOfHandshake(String path) throws Exception {
        try (Socket socket = new Socket("localhost", SERVER.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + SERVER.port() + "\r\nOrigin: " + SERVER.origin()
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(status.substring(9));
        }
    }

    @Test
    void shopper_isHandedToAnAgent_withTheWholeTranscript() throws Exception {
        Browser anna = Browser.loggedIn("anna");
        try (ChatClient desk = desk(anna);
                ChatClient shopper = shopper()) {
            assertThat(desk.await("welcome").path("agent").path("id").asString())
                    .isEqualTo("anna");
            String id = shopper.await("welcome").path("conversation").asString();
            shopper.awaitWords("bot");
            shopper.say("wo bleibt mein packet HK-204511");
            shopper.awaitWords("bot");
            shopper.say("20457");
            shopper.awaitWords("bot");
            shopper.send(Map.of("type", "handoff", "cid", UUID.randomUUID().toString()));
            shopper.awaitEvent("queued");

            desk.await(frame -> frame.path("type").asString().equals("rows")
                    && frame.toString().contains(id)
                    && frame.toString().contains("\"queue\""));
            desk.send("{\"type\":\"open\",\"conversation\":\"" + id + "\",\"lastSeq\":0}");
            JsonNode packet = desk.await("packet");
            assertThat(packet.path("reason").asString()).isEqualTo("wish");
            assertThat(packet.path("identity").path("verified").asBoolean()).isTrue();
            assertThat(packet.path("identity").path("name").asString()).isEqualTo("Lena Petersen");
            assertThat(packet.path("order").path("title").asString()).isEqualTo("Bestellung HK-204511");
            for (long seq = 1; seq <= 6; seq++) {
                assertThat(desk.await("event").path("seq").asLong()).isEqualTo(seq);
            }

            desk.send(frame("message", id, "text", "zu früh"));
            assertThat(desk.await("error").path("code").asString()).isEqualTo("not_owner");
            desk.send(frame("claim", id));
            desk.await("ack");
            assertThat(shopper.awaitEvent("assigned")
                            .path("event")
                            .path("agent")
                            .asString())
                    .isEqualTo("Anna");
            desk.send(frame("message", id, "text", "Guten Tag, hier ist Anna."));
            JsonNode answer = shopper.awaitWords("agent");
            assertThat(answer.path("text").asString()).isEqualTo("Guten Tag, hier ist Anna.");
            shopper.say("danke, und wo ist es nun?");
            desk.await(frame -> frame.toString().contains("und wo ist es nun"));

            desk.send(frame("note", id, "text", "geheime Notiz"));
            assertThat(desk.await("note").path("text").asString()).isEqualTo("geheime Notiz");
            desk.send(transfer(id, "bot", null, "Nur noch eine Frage zur Lieferung"));
            shopper.awaitEvent("returned_to_bot");
            assertThat(shopper.awaitWords("bot").path("text").asString()).contains("wieder für Sie da");
            assertThat(shopper.drain()).noneMatch(frame -> frame.toString().contains("geheime Notiz"));
        }
    }

    private static Map<String, Object> transfer(String conversation, String kind, @Nullable String id, String note) {
        Map<String, @Nullable Object> to = new HashMap<>();
        to.put("kind", kind);
        to.put("id", id);
        Map<String, Object> frame = new HashMap<>(frame("transfer", conversation));
        frame.put("to", to);
        frame.put("note", note);
        return frame;
    }

    private static ChatClient waiting(ChatClient shopper) throws Exception {
        shopper.awaitWords("bot");
        shopper.send(Map.of("type", "handoff", "cid", UUID.randomUUID().toString()));
        shopper.awaitEvent("queued");
        return shopper;
    }

    private static void available(ChatClient desk) throws Exception {
        desk.await("welcome");
        desk.send(Map.of("type", "available", "available", true));
    }

    @Test
    void offer_isAccepted_passedOn_andTakenOver() throws Exception {
        try (ChatClient anna = desk(Browser.loggedIn("anna"));
                ChatClient shopper = shopper()) {
            available(anna);
            String id = shopper.await("welcome").path("conversation").asString();
            waiting(shopper);
            anna.await(frame -> frame.path("type").asString().equals("offer")
                    && frame.path("conversation").asString().equals(id));
            anna.send(frame("claim", id));
            shopper.awaitEvent("assigned");
            anna.await(frame -> frame.path("type").asString().equals("offer_ended")
                    && frame.path("why").asString().equals("taken"));

            anna.send(Map.of("type", "draft", "conversation", id, "text", "Ich habe"));
            anna.send(Map.of(
                    "type", "tag", "cid", UUID.randomUUID().toString(), "conversation", id, "tags", List.of("vip")));
            try (ChatClient ben = desk(Browser.loggedIn("ben"))) {
                available(ben);
                ben.await(frame -> frame.toString().contains("\"tags\":[\"vip\"]"));
                ben.send("{\"type\":\"open\",\"conversation\":\"" + id + "\",\"lastSeq\":0}");
                assertThat(ben.await("draft").path("text").asString()).isEqualTo("Ich habe");
                anna.send(transfer(id, "agent", "ben", "Rückzahlung, bitte prüfen"));
                JsonNode offer =
                        ben.await(frame -> frame.path("type").asString().equals("offer")
                                && frame.path("conversation").asString().equals(id));
                assertThat(offer.path("from").asString()).isEqualTo("Anna");
                assertThat(offer.path("note").asString()).isEqualTo("Rückzahlung, bitte prüfen");
                ben.send(frame("claim", id));
                assertThat(anna.await("transfer_ended").path("outcome").asString())
                        .isEqualTo("accepted");
                assertThat(shopper.awaitEvent("assigned")
                                .path("event")
                                .path("how")
                                .asString())
                        .isEqualTo("transfer");
                ben.send(frame("takeover", id));
                assertThat(ben.await("error").path("code").asString()).isEqualTo("forbidden");
                ben.send(frame("message", id, "text", "Ich bin Ben."));
                shopper.awaitWords("agent");
                ben.await("receipt");
            }
            try (ChatClient chef = desk(Browser.loggedIn("chef"))) {
                chef.await("overview");
                chef.send(frame("takeover", id));
                assertThat(shopper.awaitEvent("assigned")
                                .path("event")
                                .path("how")
                                .asString())
                        .isEqualTo("takeover");
                Map<String, Object> resolve = new HashMap<>(frame("resolve", id, "outcome", "solved"));
                resolve.put("intentRight", false);
                chef.send(resolve);
                shopper.awaitEvent("closed");
                JsonNode survey = shopper.await("survey");
                assertThat(survey.path("parts").toString()).isEqualTo("[\"bot\",\"agent\"]");
            }
        }
    }

    @Test
    void agentsSeeOnlyWhatIsOpenForPeople() throws Exception {
        try (ChatClient anna = desk(Browser.loggedIn("anna"));
                ChatClient shopper = shopper()) {
            String id = shopper.await("welcome").path("conversation").asString();
            shopper.awaitWords("bot");
            anna.send("{\"type\":\"open\",\"conversation\":\"" + id + "\",\"lastSeq\":0}");
            assertThat(anna.await("error").path("code").asString()).isEqualTo("forbidden");
            anna.send(frame("note", id, "text", "heimlich"));
            assertThat(anna.await("error").path("code").asString()).isEqualTo("forbidden");
        }
    }

    @Test
    void conversationThatGoesBackToTheBot_isHeardNoMoreByThoseWhoHadNoPartInIt() throws Exception {
        try (ChatClient anna = desk(Browser.loggedIn("anna"));
                ChatClient chef = desk(Browser.loggedIn("chef"));
                ChatClient shopper = shopper()) {
            available(anna);
            String id = shopper.await("welcome").path("conversation").asString();
            waiting(shopper);
            for (ChatClient desk : List.of(anna, chef)) {
                desk.send("{\"type\":\"open\",\"conversation\":\"" + id + "\",\"lastSeq\":0}");
                desk.await(frame -> frame.toString().contains("\"kind\":\"queued\""));
            }
            shopper.send(Map.of("type", "choose", "cid", UUID.randomUUID().toString(), "choice", "go_on"));
            shopper.awaitWords("bot");
            shopper.say("Welche Zahlungsarten bieten Sie an?"); // what the bot answers for sure
            shopper.awaitWords("bot");

            chef.await(frame -> frame.toString().contains("Zahlungsarten bieten")); // supervisors see everything
            anna.send("{\"type\":\"ping\"}");
            assertThat(anna.allUntil("pong"))
                    .noneMatch(frame -> frame.toString().contains("Zahlungsarten bieten"));
        }
    }

    @Test
    void twoAgents_oneWins() throws Exception {
        try (ChatClient anna = desk(Browser.loggedIn("anna"));
                ChatClient ben = desk(Browser.loggedIn("ben"));
                ChatClient shopper = shopper()) {
            anna.await("welcome");
            ben.await("welcome");
            String id = shopper.await("welcome").path("conversation").asString();
            shopper.awaitWords("bot");
            shopper.send(Map.of("type", "handoff", "cid", UUID.randomUUID().toString()));
            shopper.awaitEvent("queued");
            anna.send(frame("claim", id));
            anna.await("ack");
            ben.send(frame("claim", id));
            assertThat(ben.await("error").path("code").asString()).isEqualTo("already_claimed");
            anna.send(frame("resolve", id, "outcome", "solved"));
            assertThat(shopper.awaitEvent("closed")
                            .path("event")
                            .path("outcome")
                            .asString())
                    .isEqualTo("solved");
        }
    }

    @Test
    void logout_closesTheSocket() throws Exception {
        Browser chef = Browser.loggedIn("chef");
        try (ChatClient desk = desk(chef)) {
            desk.await("welcome");
            chef.get("/desk/api/me");
            assertThat(chef.post("/desk/logout", "", true)).isEqualTo(204);
            assertThat(desk.awaitClose().getCode()).isEqualTo(1008);
        }
        assertThat(chef.get("/desk/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void publicPort_showsNothingOfTheManagement() throws Exception {
        Browser browser = new Browser();
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.get("/livez").statusCode()).isEqualTo(200);
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void everyPage_hasItsPolicy() throws Exception {
        Browser browser = new Browser();
        for (String path :
                new String[] {"/", "/desk", "/help", "/help/de/return-policy", "/help?lang=en&q=return", "/p/brise-3"
                }) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'");
        }
        assertThat(browser.get("/help/de/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/help?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>alert");
    }
}
