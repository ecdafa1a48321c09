package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.lotse.staff.Staff;

/** The company's login, with a provider that others made, and two nodes of which any may get the answer. */
@Timeout(180)
class OidcIT {
    private static final Path PROVIDER = Path.of("src/test/oidc").toAbsolutePath();
    private static final String SECRET = "a secret that only this test and its provider know";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final List<DeskServer> nodes = new ArrayList<>();
    private Process provider = unset();

    @BeforeAll
    static void install() throws Exception {
        if (!Files.exists(PROVIDER.resolve("node_modules/oidc-provider"))) {
            // pipes of its own: node makes those it inherits non-blocking, and the test runner reads from them
            Process npm = new ProcessBuilder("npm", "ci", "--silent")
                    .directory(PROVIDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(npm.waitFor()).as("npm ci in %s: %s", PROVIDER, said).isZero();
        }
    }

    @BeforeEach
    void start() throws Exception {
        int a = freePort();
        int b = freePort();
        provider = new ProcessBuilder("node", "provider.mjs", callback(a) + "," + callback(b), SECRET)
                .directory(PROVIDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = provider.inputReader(StandardCharsets.UTF_8);
        String issuer = "";
        while (!issuer.startsWith("http://")) {
            issuer = String.valueOf(output.readLine());
            assertThat(issuer).as("the provider's address").isNotEqualTo("null");
        }
        nodes.add(node(a, issuer, false));
        nodes.add(node(b, issuer, true));
    }

    private static DeskServer node(int port, String issuer, boolean autoCreate) {
        return new DeskServer(
                REDIS.address(),
                "server.port=" + port,
                "lotse.desk.oidc.issuer=" + issuer,
                "lotse.desk.oidc.client-id=lotse",
                "lotse.desk.oidc.client-secret=" + SECRET,
                "lotse.desk.oidc.name=Hafenkontor-Konto",
                "lotse.desk.oidc.auto-create=" + autoCreate);
    }

    private static String callback(int port) {
        return "http://localhost:" + port + "/desk/login/oidc/callback";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(DeskServer::close);
        provider.destroyForcibly();
    }

    private DeskServer a() {
        return nodes.getFirst();
    }

    private DeskServer b() {
        return nodes.getLast();
    }

    /** Follows the provider's forms as a person would, up to the address that leads back to us. */
    private static URI answerFor(Browser browser, DeskServer start, String person) throws Exception {
        URI at = start.address("/desk/login/oidc");
        HttpResponse<String> response = browser.get(at);
        while (true) {
            if (response.statusCode() / 100 == 3) {
                at = at.resolve(response.headers().firstValue("Location").orElseThrow());
                if (at.getPath().equals("/desk/login/oidc/callback")) {
                    return at;
                }
                response = browser.get(at);
            } else {
                assertThat(response.statusCode()).as(at + " " + response.body()).isEqualTo(200);
                Matcher action = ACTION.matcher(response.body());
                assertThat(action.find()).as(response.body()).isTrue();
                at = at.resolve(action.group(1).replace("&amp;", "&"));
                boolean login = response.body().contains("name=\"login\"");
                response =
                        browser.form(at, login ? "prompt=login&login=" + person + "&password=any" : "prompt=consent");
            }
        }
    }

    private static HttpResponse<String> loggedIn(Browser browser, DeskServer server, String person) throws Exception {
        return browser.get(answerFor(browser, server, person));
    }

    private void annaHasAClaim() {
        a().bean(Staff.class).put(new Agent("anna", "Anna", Role.AGENT, 3), false, "Anna@Hafenkontor.example");
    }

    @Test
    void knownPerson_isLoggedIn_byAnyNode_withPkceAndNoSession() throws Exception {
        annaHasAClaim();
        Browser browser = new Browser();
        assertThat(browser.get(a(), "/desk/api/login-options").body())
                .contains("\"oidc\":true")
                .contains("\"name\":\"Hafenkontor-Konto\"");
        String asked = browser.get(a(), "/desk/login/oidc")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(asked).contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        URI answer = answerFor(browser, a(), "anna");
        URI atTheOther = URI.create(answer.toString().replace(":" + a().port() + "/", ":" + b().port() + "/"));
        HttpResponse<String> welcome = browser.get(atTheOther);
        assertThat(welcome.statusCode()).as(welcome.body()).isEqualTo(302);
        assertThat(welcome.headers().firstValue("Location")).contains("/desk");
        assertThat(browser.get(a(), "/desk/api/me").body()).contains("\"id\":\"anna\"");
        assertThat(browser.desk(b()).open()).isTrue();
        assertThat(a().sessions() + b().sessions()).isZero();
        assertThat(browser.get(answer).statusCode())
                .as("an answer is good once")
                .isEqualTo(400);
    }

    @Test
    void answersThatThisBrowserDidNotAskFor_areRefused() throws Exception {
        annaHasAClaim();
        Browser browser = new Browser();
        URI answer = answerFor(browser, a(), "anna");
        Browser victim = new Browser();
        HttpResponse<String> foreign = victim.get(answer);
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains("lang=\"de\"", "noch einmal an", "href=\"/desk\"");
        assertThat(foreign.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(victim.get(a(), "/desk/api/me").statusCode()).isEqualTo(401);
        for (String forged : new String[] {"?code=x&state=guessed", "?code=x", "?error=access_denied&state=guessed"}) {
            HttpResponse<String> refused = browser.get(a(), "/desk/login/oidc/callback" + forged);
            assertThat(refused.statusCode()).as(forged).isBetween(400, 403);
        }
        assertThat(browser.get(a(), "/desk/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongCode_isRefused() throws Exception {
        annaHasAClaim();
        Browser browser = new Browser();
        String answer = answerFor(browser, a(), "anna").toString();
        HttpResponse<String> refused = browser.get(URI.create(answer.replaceFirst("code=[^&]+", "code=forged")));
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(refused.body()).doesNotContain("forged");
        assertThat(browser.get(a(), "/desk/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void unknownUnverifiedAndDisabledPeople_getAPageThatSaysSo() throws Exception {
        HttpResponse<String> unknown = loggedIn(new Browser(), a(), "anna");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("noch nicht eingetragen");
        annaHasAClaim();
        HttpResponse<String> unverified = loggedIn(new Browser(), a(), "eve");
        assertThat(unverified.statusCode()).isEqualTo(403);
        assertThat(unverified.body()).contains("nicht bestätigt");
        a().bean(Staff.class).put(new Agent("anna", "Anna", Role.AGENT, 3), true, "anna@hafenkontor.example");
        HttpResponse<String> disabled = loggedIn(new Browser(), a(), "anna");
        assertThat(disabled.statusCode()).isEqualTo(403);
        assertThat(disabled.body()).contains("gesperrt");
    }

    @Test
    void unknownPerson_becomesAnAgent_whereThatIsAllowed() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> welcome = loggedIn(browser, b(), "new");
        assertThat(welcome.statusCode()).as(welcome.body()).isEqualTo(302);
        assertThat(browser.get(a(), "/desk/api/me").body())
                .contains("\"id\":\"j-rn.meyer-desk\"", "\"name\":\"Jörn Meyer\"", "\"role\":\"agent\"");
        assertThat(loggedIn(new Browser(), a(), "new").statusCode()).isEqualTo(302);
        assertThat(b().bean(Staff.class).agents()).hasSize(5);
    }

    @Test
    void providerThatIsAway_isSaid_andPasswordsStillWork() throws Exception {
        provider.destroyForcibly().waitFor();
        HttpResponse<String> away = new Browser().get(a(), "/desk/login/oidc");
        assertThat(away.statusCode()).isEqualTo(502);
        assertThat(away.body()).contains("antwortet gerade nicht");
        assertThat(Browser.loggedIn(a(), "anna").get(a(), "/desk/api/me").statusCode())
                .isEqualTo(200);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }
}
