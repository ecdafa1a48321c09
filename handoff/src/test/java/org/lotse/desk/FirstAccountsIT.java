package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;
import org.lotse.staff.Account;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.lotse.staff.Staff;

/** The accounts that settings make at a start, without the demo's. */
@Timeout(180)
class FirstAccountsIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static DeskServer start(String... settings) {
        return new DeskServer(
                REDIS.address(),
                Stream.concat(Stream.of("lotse.desk.demo-password="), Stream.of(settings))
                        .toArray(String[]::new));
    }

    @Test
    void withoutSettings_thereIsNobody() {
        try (DeskServer server = start()) {
            assertThat(server.bean(Staff.class).accounts()).isEmpty();
            assertThat(server.bean(Staff.class).administered()).isFalse();
        }
    }

    @Test
    void firstAdmin_isMadeOnce_andWhatWasChangedSinceStays() throws Exception {
        String hash = "{bcrypt}$2a$10$" + "x".repeat(53);
        try (DeskServer server = start(
                "lotse.desk.admin.id=eva",
                "lotse.desk.admin.password=" + DeskServer.PASSWORD,
                "lotse.desk.accounts[0].id=jan",
                "lotse.desk.accounts[0].name=Jan",
                "lotse.desk.accounts[0].role=SUPERVISOR",
                "lotse.desk.accounts[0].skills=payment",
                "lotse.desk.accounts[0].password=" + hash,
                "server.forward-headers-strategy=native")) {
            Staff staff = server.bean(Staff.class);
            assertThat(staff.agents())
                    .extracting(Agent::id, Agent::role, Agent::capacity)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("eva", Role.ADMIN, 0),
                            org.assertj.core.groups.Tuple.tuple("jan", Role.SUPERVISOR, 3));
            assertThat(staff.agent("jan").orElseThrow().skills()).containsExactly("payment");
            Browser.loggedIn(server, "eva");
            assertThat(cookieOverHttps(server)).contains("Secure", "HttpOnly", "SameSite=Strict");
            staff.put(new Agent("jan", "Jan Harms", Role.AGENT, 2), false, null);
        }
        try (DeskServer server = start(
                "lotse.desk.admin.id=other",
                "lotse.desk.admin.password=" + DeskServer.PASSWORD,
                "lotse.desk.accounts[0].id=jan",
                "lotse.desk.accounts[0].name=Jan")) {
            assertThat(server.bean(Staff.class).agents())
                    .extracting(Agent::name)
                    .containsExactly("eva", "Jan Harms");
            assertThat(server.bean(Staff.class).account("jan").map(Account::password))
                    .contains(hash);
        }
    }

    private static String cookieOverHttps(DeskServer server) throws Exception {
        HttpRequest login = HttpRequest.newBuilder(server.address("/desk/login"))
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=x")
                .header("X-XSRF-TOKEN", "x")
                .POST(HttpRequest.BodyPublishers.ofString("username=eva&password=" + DeskServer.PASSWORD))
                .build();
        return HttpClient.newHttpClient()
                .send(login, HttpResponse.BodyHandlers.ofString())
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("LOTSE="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void settingsThatCannotBeMeant_stopTheStart_andSayWhy() {
        assertThatThrownBy(() -> start("lotse.desk.admin.id=eva")).hasStackTraceContaining("LOTSE_DESK_ADMIN_PASSWORD");
        assertThatThrownBy(() -> start("lotse.desk.admin.id=eva", "lotse.desk.admin.password=short"))
                .hasStackTraceContaining("10 characters");
        assertThatThrownBy(() -> start(
                        "lotse.desk.accounts[0].id=jan",
                        "lotse.desk.accounts[0].name=Jan",
                        "lotse.desk.accounts[0].password=secret"))
                .hasStackTraceContaining("{bcrypt}");
        assertThatThrownBy(() -> start("lotse.handoff.hours.MONDAY=8-20")).hasStackTraceContaining("08:00-20:00");
    }
}
