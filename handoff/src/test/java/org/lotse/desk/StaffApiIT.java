package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

/** Who may use which route, and what the routes for administration do; PROTOCOL.md, "Agents: REST". */
@Timeout(120)
class StaffApiIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private DeskServer server = unset();
    private Browser admin = new Browser();

    @BeforeEach
    void start() throws Exception {
        server = new DeskServer(REDIS.address());
        admin = Browser.loggedIn(server, "admin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A request, and the status that each kind of asker gets; the last is an admin without the CSRF token. */
    private record Row(
            String method, String path, String body, int anonymous, int agent, int supervisor, int admin, int noToken) {
        static Row admins(String method, String path, String body, int status) {
            return new Row(method, path, body, 401, 403, 403, status, method.equals("GET") ? status : 403);
        }

        static Row agents(String method, String path, String body, int status) {
            return new Row(method, path, body, 401, status, status, status, method.equals("GET") ? status : 403);
        }
    }

    private static final String HOURS = "{\"zone\":\"Europe/Berlin\",\"hours\":{},\"holidays\":[]}";

    private static final List<Row> ROWS = List.of(
            new Row("GET", "/desk/api/login-options", "", 200, 200, 200, 200, 200),
            Row.agents("GET", "/desk/api/me", "", 200),
            Row.agents("PUT", "/desk/api/me/password", "{\"old\":\"x\",\"new\":\"a long one, too\"}", 403),
            Row.agents("GET", "/desk/api/replies", "", 200),
            Row.agents("GET", "/desk/api/colleagues", "", 200),
            Row.agents("GET", "/desk/api/teams", "", 200),
            new Row("GET", "/desk/api/reviews", "", 401, 403, 200, 200, 200),
            Row.agents("GET", "/desk/api/nothing", "", 404),
            Row.agents("GET", "/desk/nothing", "", 404),
            Row.admins("GET", "/desk/api/staff/agents", "", 200),
            Row.admins("GET", "/desk/api/staff/agents/anna", "", 200),
            Row.admins("GET", "/desk/api/staff/agents/nobody", "", 404),
            Row.admins("PUT", "/desk/api/staff/agents/new", "{\"name\":\"New\"}", 201),
            Row.admins("POST", "/desk/api/staff/agents/new/password", "{\"password\":\"a long one, too\"}", 204),
            Row.admins("DELETE", "/desk/api/staff/agents/new", "", 204),
            Row.admins("GET", "/desk/api/staff/teams", "", 200),
            Row.admins("GET", "/desk/api/staff/teams/none", "", 404),
            Row.admins("PUT", "/desk/api/staff/teams/new", "{\"name\":\"New\"}", 201),
            Row.admins("DELETE", "/desk/api/staff/teams/new", "", 204),
            Row.admins("GET", "/desk/api/staff/replies", "", 200),
            Row.admins("GET", "/desk/api/staff/replies/none", "", 404),
            Row.admins("PUT", "/desk/api/staff/replies/gr%C3%BC%C3%9Fe", "{\"text\":{\"de\":\"Viele Grüße\"}}", 201),
            Row.admins("DELETE", "/desk/api/staff/replies/gr%C3%BC%C3%9Fe", "", 204),
            Row.admins("GET", "/desk/api/staff/hours", "", 200),
            Row.admins("PUT", "/desk/api/staff/hours", HOURS, 200),
            Row.admins("GET", "/desk/api/staff/export", "", 200),
            Row.admins("POST", "/desk/api/staff/import", "no: [", 400),
            Row.admins("GET", "/desk/api/staff/nothing", "", 404),
            Row.admins("GET", "/desk/api/staff", "", 404),
            new Row("GET", "/desk/socket", "", 401, 403, 403, 403, 403),
            new Row("POST", "/desk/logout", "", 204, 204, 204, 204, 403)); // the last one: it ends the logins

    @Test
    void eachRoute_isForWhomItShouldBe() throws Exception {
        List<String> wrong = new ArrayList<>();
        Browser anonymous = new Browser();
        anonymous.get(server, "/desk/api/me");
        Browser agent = Browser.loggedIn(server, "anna");
        Browser supervisor = Browser.loggedIn(server, "chef");
        for (Row row : ROWS) {
            check(wrong, row, "anonymous", anonymous, true, row.anonymous());
            check(wrong, row, "agent", agent, true, row.agent());
            check(wrong, row, "supervisor", supervisor, true, row.supervisor());
            check(wrong, row, "no token", admin, false, row.noToken());
            check(wrong, row, "admin", admin, true, row.admin());
        }
        assertThat(wrong).isEmpty();
    }

    private void check(List<String> wrong, Row row, String who, Browser browser, boolean withToken, int expected)
            throws Exception {
        HttpResponse<String> answer =
                browser.send(server, row.method(), row.path(), "application/json", row.body(), withToken);
        boolean explained = answer.statusCode() < 400
                || !row.path().startsWith("/desk/api/")
                || (answer.body().startsWith("{\"code\":\"") && answer.body().contains("\"message\":\""));
        if (answer.statusCode() != expected || !explained) {
            wrong.add(row.method() + " " + row.path() + " by " + who + ": " + answer.statusCode() + " instead of "
                    + expected + " " + answer.body());
        }
    }

    private void refuses(String method, String path, String body, int status, String code, String... words)
            throws Exception {
        HttpResponse<String> answer = admin.json(server, method, path, body);
        assertThat(answer.body()).as(path + " " + body).contains("\"code\":\"" + code + "\"");
        for (String word : words) {
            assertThat(answer.body()).as(path + " " + body).contains(word);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private String stores(String path, String body, int status) throws Exception {
        HttpResponse<String> answer = admin.json(server, "PUT", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void agents_teamsAndReplies_areKeptAsDescribed() throws Exception {
        String team = "{\"id\":\"billing\",\"name\":\"Rechnung & Zahlung\",\"skills\":[\"payment\",\"refund\"],"
                + "\"zone\":\"Europe/Berlin\",\"hours\":{\"MONDAY\":\"08:00-20:00\"},\"holidays\":[\"2026-12-25\"]}";
        assertThat(stores("/desk/api/staff/teams/billing", team, 201)).isEqualTo(team);
        assertThat(stores("/desk/api/staff/teams/billing", team, 200)).isEqualTo(team);
        String agent =
                "{\"id\":\"jan\",\"name\":\"Jan\",\"role\":\"supervisor\",\"languages\":[\"de\"],\"skills\":[\"payment\"],"
                        + "\"teams\":[\"billing\"],\"capacity\":5,\"disabled\":false,\"oidc\":\"jan@hafenkontor.example\",\"password\":false}";
        assertThat(stores("/desk/api/staff/agents/jan", agent, 201)).isEqualTo(agent);
        assertThat(stores("/desk/api/staff/agents/kai", "{\"name\":\"Kai\"}", 201))
                .isEqualTo(
                        "{\"id\":\"kai\",\"name\":\"Kai\",\"role\":\"agent\",\"languages\":[\"de\",\"en\"],\"skills\":[],"
                                + "\"teams\":[],\"capacity\":3,\"disabled\":false,\"oidc\":null,\"password\":false}");
        assertThat(stores("/desk/api/staff/agents/kea", "{\"name\":\"Kea\",\"role\":\"admin\"}", 201))
                .contains("\"capacity\":0");
        stores("/desk/api/staff/agents/kea", "{\"name\":\"Kea\",\"role\":\"admin\",\"capacity\":2}", 200);
        assertThat(admin.get(server, "/desk/api/staff/agents/kea").body()).contains("\"capacity\":2");
        stores("/desk/api/staff/agents/kea", "{\"name\":\"Kea\",\"role\":\"agent\",\"capacity\":0}", 200);
        assertThat(admin.get(server, "/desk/api/staff/agents/kea").body()).contains("\"capacity\":0");
        assertThat(admin.json(server, "DELETE", "/desk/api/staff/agents/kea", "")
                        .statusCode())
                .isEqualTo(204);
        String reply = "{\"shortcut\":\"kulanz\",\"text\":{\"de\":\"Guten Tag {name}\"},\"team\":\"billing\"}";
        assertThat(stores("/desk/api/staff/replies/kulanz", reply, 201)).isEqualTo(reply);
        stores("/desk/api/staff/replies/moin", "{\"text\":{\"de\":\"Moin\",\"en\":\"Hello\"}}", 201);

        Browser anna = Browser.loggedIn(server, "anna");
        assertThat(anna.get(server, "/desk/api/replies").body())
                .isEqualTo("[{\"shortcut\":\"moin\",\"text\":{\"de\":\"Moin\",\"en\":\"Hello\"},\"team\":null}]");
        assertThat(anna.get(server, "/desk/api/colleagues").body())
                .contains("{\"id\":\"jan\",\"name\":\"Jan\",\"languages\":[\"de\"],\"teams\":[\"billing\"],"
                        + "\"available\":false,\"load\":0,\"capacity\":5}")
                .doesNotContain("\"anna\"");
        assertThat(anna.get(server, "/desk/api/teams").body())
                .isEqualTo("[{\"id\":\"billing\",\"name\":\"Rechnung & Zahlung\",\"there\":0}]");
        stores("/desk/api/staff/agents/anna", "{\"name\":\"Anna\",\"teams\":[\"billing\"]}", 200);
        assertThat(anna.get(server, "/desk/api/replies").body()).contains("kulanz", "moin");
    }

    @Test
    void passwordByTheAdmin_letsIn() throws Exception {
        stores("/desk/api/staff/agents/kai", "{\"name\":\"Kai\"}", 201);
        Browser kai = new Browser();
        kai.get(server, "/desk/api/me");
        assertThat(kai.login(server, "kai", "").statusCode()).isEqualTo(401);
        assertThat(admin.json(
                                server,
                                "POST",
                                "/desk/api/staff/agents/kai/password",
                                "{\"password\":\"Tee mit Kluntje\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(kai.login(server, "kai", "Tee mit Kluntje").statusCode()).isEqualTo(204);
    }

    @Test
    void refusals_sayWhatWouldBeRight() throws Exception {
        String agents = "/desk/api/staff/agents/";
        refuses("PUT", agents + "kai", "", 400, "invalid");
        refuses("PUT", agents + "kai", "{\"name\":7", 400, "invalid");
        refuses("PUT", agents + "kai", "{\"name\":{}}", 400, "invalid", "name");
        refuses("PUT", agents + "kai", "{}", 400, "invalid", "name");
        refuses("PUT", agents + "kai", "{\"name\":\"Kai\",\"role\":\"boss\"}", 400, "invalid", "role");
        refuses("PUT", agents + "kai", "{\"name\":\"Kai\",\"capacity\":51}", 400, "invalid", "capacity", "50");
        refuses("PUT", agents + "kai", "{\"name\":\"Kai\",\"capacity\":-1}", 400, "invalid", "capacity", "0 to 50");
        refuses("PUT", agents + "kai", "{\"name\":\"Kai\",\"languages\":[]}", 400, "invalid", "languages");
        refuses("PUT", agents + "kai", "{\"name\":\"Kai\",\"languages\":[null]}", 400, "invalid", "languages");
        refuses("PUT", agents + "kai", "{\"name\":\"Kai\",\"teams\":[\"none\"]}", 400, "invalid", "none");
        refuses("PUT", agents + "k%20i", "{\"name\":\"Kai\"}", 400, "invalid", "letters, digits");
        refuses("POST", agents + "anna/password", "{\"password\":\"short\"}", 400, "invalid", "10");
        refuses("POST", agents + "none/password", "{\"password\":\"long enough for it\"}", 404, "not_found");
        refuses("DELETE", agents + "none", "", 404, "not_found");
        refuses("DELETE", agents + "admin", "", 409, "last_admin");
        refuses("PUT", agents + "admin", "{\"name\":\"Admin\"}", 409, "last_admin");
        refuses("PUT", agents + "admin", "{\"name\":\"A\",\"role\":\"admin\",\"disabled\":true}", 409, "last_admin");
        refuses(
                "PUT",
                "/desk/api/staff/teams/t",
                "{\"name\":\"T\",\"hours\":{\"MONDAY\":\"8-20\"}}",
                400,
                "invalid",
                "MONDAY",
                "08:00-20:00");
        refuses(
                "PUT",
                "/desk/api/staff/teams/t",
                "{\"name\":\"T\",\"hours\":{\"MOONDAY\":\"08:00-20:00\"}}",
                400,
                "invalid",
                "hours");
        refuses("PUT", "/desk/api/staff/teams/t", "{\"name\":\"T\",\"zone\":\"Hamburg\"}", 400, "invalid", "zone");
        refuses(
                "PUT",
                "/desk/api/staff/teams/t",
                "{\"name\":\"T\",\"holidays\":[\"Ostern\"]}",
                400,
                "invalid",
                "holidays");
        refuses("PUT", "/desk/api/staff/hours", "{\"zone\":\"Europe/Berlin\"}", 400, "invalid", "hours");
        refuses(
                "PUT",
                "/desk/api/staff/replies/x",
                "{\"text\":{\"de\":\"{betrag}\"}}",
                400,
                "invalid",
                "{betrag}",
                "{order}");
        refuses("PUT", "/desk/api/staff/replies/x", "{\"text\":{\"fr\":\"Bonjour\"}}", 400, "invalid", "fr");
        refuses("PUT", "/desk/api/staff/replies/x", "{}", 400, "invalid", "text");
        stores("/desk/api/staff/teams/t", "{\"name\":\"T\"}", 201);
        stores(agents + "anna", "{\"name\":\"Anna\",\"teams\":[\"t\"],\"oidc\":\"a@x.example\"}", 200);
        refuses("DELETE", "/desk/api/staff/teams/t", "", 409, "in_use", "anna");
        refuses("PUT", agents + "ben", "{\"name\":\"Ben\",\"oidc\":\"A@x.example\"}", 409, "conflict", "anna");
    }

    @Test
    void export_canBeImportedAgain_andLoginsGoOn() throws Exception {
        stores("/desk/api/staff/teams/billing", "{\"name\":\"Zahlung\",\"hours\":{\"MONDAY\":\"08:00-20:00\"}}", 201);
        HttpResponse<String> export = admin.get(server, "/desk/api/staff/export");
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("lotse-staff.yaml");
        assertThat(export.body())
                .contains("id: billing", "{bcrypt}", "capacity: 0", "capacity: 3")
                .doesNotContain(DeskServer.PASSWORD);
        assertThat(admin.json(server, "DELETE", "/desk/api/staff/teams/billing", "")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> imported =
                admin.send(server, "POST", "/desk/api/staff/import", "application/yaml", export.body(), true);
        assertThat(imported.body()).isEqualTo("{\"agents\":4,\"teams\":1,\"replies\":0}");
        assertThat(admin.get(server, "/desk/api/staff/export").body()).isEqualTo(export.body());
        HttpResponse<String> refused = admin.send(
                server,
                "POST",
                "/desk/api/staff/import",
                "application/yaml",
                export.body().replace("name: Zahlung", "name: ''"),
                true);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"line\":");
        assertThat(admin.get(server, "/desk/api/staff/export").body()).isEqualTo(export.body());
        HttpResponse<String> large =
                admin.send(server, "POST", "/desk/api/staff/import", "text/plain", "#".repeat(1024 * 1024 + 1), true);
        assertThat(large.statusCode()).isEqualTo(400);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }
}
