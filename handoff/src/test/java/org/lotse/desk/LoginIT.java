package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;
import org.lotse.staff.Staff;

/** Logging in and out on two nodes that share nothing but Redis. */
@Timeout(120)
class LoginIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static List<DeskServer> nodes = List.of();

    @AfterAll
    static void stop() {
        nodes.forEach(DeskServer::close);
        nodes = List.of();
    }

    /** The Redis is emptied before each test, so both nodes start anew on the first one. */
    @BeforeEach
    void start() {
        stop();
        nodes = List.of(new DeskServer(REDIS.address()), new DeskServer(REDIS.address()));
    }

    private static DeskServer a() {
        return nodes.getFirst();
    }

    private static DeskServer b() {
        return nodes.getLast();
    }

    @Test
    void login_isGoodOnEveryNode_andMakesNoSession() throws Exception {
        Browser anna = Browser.loggedIn(a(), "anna");
        HttpResponse<String> me = anna.get(b(), "/desk/api/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .isEqualTo("{\"id\":\"anna\",\"name\":\"Anna\",\"role\":\"agent\",\"languages\":[\"de\",\"en\"],"
                        + "\"skills\":[],\"teams\":[],\"capacity\":3}");
        assertThat(anna.json(b(), "PUT", "/desk/api/staff/hours", "{}").statusCode())
                .isEqualTo(403);
        anna.desk(b());
        anna.get(a(), "/desk/api/nothing");
        new Browser().get(a(), "/desk/api/me");
        assertThat(a().sessions() + b().sessions()).isZero();
        assertThat(anna.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void cookie_isOutOfReachForScriptsAndOtherSites_andNotStored() throws Exception {
        Browser browser = new Browser();
        browser.get(a(), "/desk/api/me");
        HttpResponse<String> answer = browser.login(a(), "anna", DeskServer.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("LOTSE="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        String token = browser.cookie("LOTSE").orElseThrow();
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
        java.util.Set<String> keys = REDIS.redis().call(jedis -> jedis.keys("*"));
        assertThat(keys).anyMatch(key -> key.startsWith("lotse:login:")).noneMatch(key -> key.contains(token));
    }

    @Test
    void wrongOrForeignTokens_areNobody() throws Exception {
        for (String token : new String[] {"", "x", "A".repeat(43), "../".repeat(20)}) {
            HttpResponse<String> me = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(a().address("/desk/api/me"))
                                    .header("Cookie", "LOTSE=" + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(me.statusCode()).as(token).isEqualTo(401);
            assertThat(me.body()).contains("\"code\":\"login\"");
        }
    }

    @Test
    void logout_endsTheLogin_andClosesItsDesksOnEveryNode() throws Exception {
        Browser anna = Browser.loggedIn(a(), "anna");
        Browser elsewhere = Browser.loggedIn(b(), "anna");
        Browser.Desk desk = anna.desk(b());
        Browser.Desk other = elsewhere.desk(b());
        assertThat(anna.json(a(), "POST", "/desk/logout", "").statusCode()).isEqualTo(204);
        assertThat(desk.awaitClose()).isEqualTo(1008);
        assertThat(anna.get(b(), "/desk/api/me").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(a(), "/desk/api/me").statusCode()).isEqualTo(200);
        assertThat(other.open()).isTrue();
    }

    @Test
    void changedPassword_endsAllLoginsEverywhere() throws Exception {
        Browser anna = Browser.loggedIn(a(), "anna");
        Browser.Desk here = anna.desk(a());
        Browser.Desk there = Browser.loggedIn(b(), "anna").desk(b());
        Browser.Desk ben = Browser.loggedIn(b(), "ben").desk(b());
        String change = "{\"old\":\"%s\",\"new\":\"%s\"}";
        HttpResponse<String> wrong =
                anna.json(a(), "PUT", "/desk/api/me/password", change.formatted("wrong", "a new password"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("wrong_password");
        assertThat(anna.json(a(), "PUT", "/desk/api/me/password", change.formatted(DeskServer.PASSWORD, "short"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.json(
                                a(),
                                "PUT",
                                "/desk/api/me/password",
                                change.formatted(DeskServer.PASSWORD, "ein neues Passwort"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(here.awaitClose()).isEqualTo(1008);
        assertThat(there.awaitClose()).isEqualTo(1008);
        assertThat(ben.open()).isTrue();
        assertThat(anna.get(b(), "/desk/api/me").statusCode()).isEqualTo(401);
        assertThat(anna.login(b(), "anna", DeskServer.PASSWORD).statusCode()).isEqualTo(401);
        anna.get(b(), "/desk/api/me");
        assertThat(anna.login(b(), "anna", "ein neues Passwort").statusCode()).isEqualTo(204);
    }

    @Test
    void disabledAccount_isOutEverywhere_andCannotComeBack() throws Exception {
        Browser ben = Browser.loggedIn(b(), "ben");
        Browser.Desk desk = ben.desk(b());
        Browser admin = Browser.loggedIn(a(), "admin");
        String body = "{\"name\":\"Ben\",\"disabled\":%s}";
        assertThat(admin.json(a(), "PUT", "/desk/api/staff/agents/ben", body.formatted("true"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.awaitClose()).isEqualTo(1008);
        assertThat(ben.login(b(), "ben", DeskServer.PASSWORD).statusCode()).isEqualTo(401);
        admin.json(a(), "PUT", "/desk/api/staff/agents/ben", body.formatted("false"));
        assertThat(ben.get(b(), "/desk/api/me").statusCode())
                .as("the old login stays ended")
                .isEqualTo(401);
        assertThat(Browser.loggedIn(b(), "ben").get(b(), "/desk/api/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswords_makeEvenTheRightOneWait_onEveryNode() throws Exception {
        Browser browser = new Browser();
        browser.get(a(), "/desk/api/me");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.login(i % 2 == 0 ? a() : b(), "anna", "wrong").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> waits = browser.login(b(), "anna", DeskServer.PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        assertThat(waits.body()).contains("too_many_attempts");
        assertThat(browser.login(a(), "ben", DeskServer.PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void restart_keepsLoginsAndWhatAdministratorsChanged() throws Exception {
        Browser anna = Browser.loggedIn(a(), "anna");
        a().bean(Staff.class)
                .put(new org.lotse.staff.Agent("anna", "Anna Harms", org.lotse.staff.Role.AGENT, 5), false, null);
        stop();
        nodes = List.of(new DeskServer(REDIS.address()));
        assertThat(anna.get(a(), "/desk/api/me").body()).contains("Anna Harms", "\"capacity\":5");
    }

    @Test
    void withoutRedis_itSaysSo() throws Exception {
        Browser anna = Browser.loggedIn(a(), "anna");
        REDIS.kill();
        HttpResponse<String> me = anna.get(a(), "/desk/api/me");
        stop();
        REDIS.restart();
        assertThat(me.statusCode()).isEqualTo(503);
        assertThat(me.body()).contains("unavailable");
    }
}
