package org.lotse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.TestServer;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.LogJson;
import org.lotse.handoff.Attendance;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff;
import org.lotse.staff.Staff;
import tools.jackson.databind.JsonNode;

/** PROTOCOL.md, "Agents: search and suggestions", over the wire. */
@Timeout(120)
class DeskSearchIT {
    private static final TestServer SERVER = TestServer.shared();
    private static final ConversationLog LOG = SERVER.bean(ConversationLog.class);

    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        private HttpResponse<String> get(String path) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(URI.create(SERVER.origin() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private JsonNode json(String path) throws Exception {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return LogJson.MAPPER.readTree(response.body());
        }

        private static Browser of(String user) throws Exception {
            Browser browser = new Browser();
            browser.get("/desk/api/me");
            String token = browser.cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
            HttpRequest login = HttpRequest.newBuilder(URI.create(SERVER.origin() + "/desk/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-XSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=test"))
                    .build();
            assertThat(browser.http
                            .send(login, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
            return browser;
        }
    }

    private static ClientId cid() {
        return new ClientId(UUID.randomUUID().toString());
    }

    private static void append(ConversationId id, Event... events) {
        for (Event event : events) {
            LOG.append(id, new Guard.Anyone(), List.of(new Draft(cid(), event)));
        }
    }

    private static ConversationId waiting(String... said) {
        ConversationId id = LOG.open("de", null).id();
        for (String text : said) {
            append(id, Event.Message.of(Event.Sender.SHOPPER, text));
        }
        append(id, new Event.Queued(1));
        return id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/api/search",
                "/desk/api/conversations/c-0198f2a4c1d07e3f9a51c0ffee123456/earlier",
                "/desk/api/conversations/c-0198f2a4c1d07e3f9a51c0ffee123456/suggestions",
                "/desk/api/articles?q=retoure"
            })
    void request_withoutLogin_isRefused(String path) throws Exception {
        assertThat(new Browser().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void search_findsOnlyWhatOneMaySee() throws Exception {
        ConversationId id = waiting("<b>Kanarienvogel</b> gesucht");
        Browser anna = Browser.of("anna");
        Browser ben = Browser.of("ben");
        Browser chef = Browser.of("chef");
        String path = "/desk/api/search?q=kanarienv%C3%B6gel&language=de&from=2026-01-01T00:00:00Z";
        await().untilAsserted(
                        () -> assertThat(ben.json(path).path("total").asInt()).isEqualTo(1));
        JsonNode hit = ben.json(path).path("hits").path(0);
        assertThat(hit.path("conversation").asString()).isEqualTo(id.value());
        assertThat(hit.path("owner").asString()).isEqualTo("queue");
        assertThat(hit.path("startedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(hit.path("outcome").isNull()).isTrue();
        assertThat(hit.path("snippet"))
                .isEqualTo(LogJson.MAPPER.readTree("{\"from\":\"shopper\",\"parts\":[{\"text\":\"<b>\",\"hit\":false},"
                        + "{\"text\":\"Kanarienvogel\",\"hit\":true},{\"text\":\"</b> gesucht\",\"hit\":false}]}"));

        SERVER.bean(Attendance.class).arrive("anna", "a-desk-of-hers");
        SERVER.bean(Handoff.class)
                .claim(id, cid(), SERVER.bean(Staff.class).agent("anna").orElseThrow());
        await().untilAsserted(
                        () -> assertThat(ben.json(path).path("total").asInt()).isZero());
        assertThat(anna.json(path).path("hits").path(0).path("agentName").asString())
                .isEqualTo("Anna");
        assertThat(chef.json(path).path("total").asInt()).isEqualTo(1);
        for (String what : List.of("earlier", "suggestions")) {
            String of = "/desk/api/conversations/" + id + "/" + what;
            assertThat(ben.get(of).statusCode()).isEqualTo(404);
            assertThat(anna.get(of).statusCode()).isEqualTo(200);
            assertThat(chef.get(of).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void earlierConversations_areListedForWhoMayTakeTheNextOne() throws Exception {
        ConversationId earlier = waiting("Mein Wellensittich ist entflogen");
        known(earlier, "c-wellensittich");
        take(earlier, "ben");
        ConversationId now = LOG.open("de", null).id();
        known(now, "c-wellensittich");
        SERVER.bean(Handoff.class)
                .enqueue(
                        now,
                        new Guard.Anyone(),
                        List.of(new Draft(cid(), new Event.Queued(1))),
                        Case.Asked.of("de", null, null));
        Browser anna = Browser.of("anna");
        String path = "/desk/api/conversations/" + now + "/earlier";
        await().untilAsserted(
                        () -> assertThat(anna.json(path).path("hits").size()).isEqualTo(1));
    }

    private static void known(ConversationId id, String customer) {
        Insight insight = new Insight(
                "de", List.of(), null, List.of(), null, "shop 1", List.of(), List.of(), null, "Lena", customer, null,
                null, null);
        Event words = Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "Danke, das passt.");
        LOG.append(id, new Guard.Anyone(), List.of(new Draft(cid(), words, insight)));
    }

    private static void take(ConversationId id, String agent) {
        SERVER.bean(Attendance.class).arrive(agent, "a-desk-of-" + agent);
        SERVER.bean(Handoff.class)
                .claim(id, cid(), SERVER.bean(Staff.class).agent(agent).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/api/search?offset=-1",
                "/desk/api/search?offset=1001",
                "/desk/api/search?offset=x",
                "/desk/api/search?limit=51",
                "/desk/api/search?language=fr",
                "/desk/api/search?from=yesterday",
                "/desk/api/search?to=2026-11-01",
                "/desk/api/articles",
                "/desk/api/articles?q=a&language=fr"
            })
    void wrongParameter_isNamed(String path) throws Exception {
        HttpResponse<String> answer = Browser.of("anna").get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode body = LogJson.MAPPER.readTree(answer.body());
        assertThat(body.path("code").asString()).isEqualTo("bad_request");
        assertThat(body.path("message").asString()).matches("(offset|limit|language|from|to|q): .*");
    }

    @Test
    void longWords_areRefused() throws Exception {
        assertThat(Browser.of("anna")
                        .get("/desk/api/search?q=" + "x".repeat(201))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-0198f2a4c1d07e3f9a51c0ffee123456", "nonsense", "%7B*%7D"})
    void unknownConversation_isNotFound(String id) throws Exception {
        Browser chef = Browser.of("chef");
        HttpResponse<String> answer = chef.get("/desk/api/conversations/" + id + "/earlier");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not_found\"");
    }

    @Test
    void suggestions_answerTheLastMessage() throws Exception {
        Browser anna = Browser.of("anna");
        ConversationId id = waiting("Was kostet der Versand?", "Wie lange habe ich Zeit für eine Rückgabe?");
        String path = "/desk/api/conversations/" + id + "/suggestions";
        JsonNode suggestions = anna.json(path).path("suggestions");
        assertThat(suggestions.size()).isBetween(1, 3);
        assertThat(suggestions.path(0).path("article").asString()).isEqualTo("return-policy");
        assertThat(suggestions.path(0).path("url").asString()).isEqualTo("/help/de/return-policy");
        assertThat(suggestions.path(0).path("text").asString()).contains("30 Tage");
        assertThat(suggestions.path(0).path("score").asDouble()).isBetween(0.0, 1.0);
        for (String nothing : List.of("qqqq zzzz", "Vielen Dank!")) {
            append(id, Event.Message.of(Event.Sender.SHOPPER, nothing));
            assertThat(anna.json(path).path("suggestions").size()).as(nothing).isZero();
        }
    }

    @Test
    void suggestions_useWhatTheBotMadeOfIt() throws Exception {
        ConversationId id = waiting("zzzz");
        Insight reading = new Insight(
                "en",
                List.of(new Insight.Belief("payment.methods", 0.9)),
                true,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        LOG.append(id, new Guard.Anyone(), List.of(new Draft(cid(), new Event.Queued(1), reading)));
        assertThat(Browser.of("anna")
                        .json("/desk/api/conversations/" + id + "/suggestions")
                        .path("suggestions")
                        .path(0)
                        .path("url")
                        .asString())
                .isEqualTo("/help/en/payment-methods");
    }

    @Test
    void articles_areFoundByWords() throws Exception {
        JsonNode articles = Browser.of("anna")
                .json("/desk/api/articles?q=packstation&language=de")
                .path("articles");
        assertThat(articles.size()).isBetween(1, 10);
        assertThat(articles.path(0).path("article").asString()).isEqualTo("delivery-packstation");
    }
}
