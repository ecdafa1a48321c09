package org.lotse.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The page for whom the company's login did not bring in: what happened and what to do, and nothing of the request. */
final class OidcPage {
    private static final Logger LOG = LoggerFactory.getLogger(OidcPage.class);

    private record Words(HttpStatus status, String de, String en) {}

    private OidcPage() {}

    static void show(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        Words words = words(code);
        if (words.status().is5xxServerError()) {
            LOG.warn("the company's login failed: {} {}", code, failure.getMessage());
        }
        boolean german = "de".equals(request.getLocale().getLanguage());
        response.setStatus(words.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(html(
                        german ? "de" : "en",
                        german ? "Anmeldung nicht möglich" : "You could not be logged in",
                        german ? words.de() : words.en(),
                        german ? "Zurück zur Anmeldung" : "Back to the login"));
    }

    private static Words words(String code) {
        return switch (code) {
            case OidcAgents.UNKNOWN ->
                new Words(
                        HttpStatus.FORBIDDEN,
                        "Ihr Unternehmen hat Sie erkannt, hier sind Sie aber noch nicht eingetragen. Bitte wenden Sie sich an"
                                + " die Administration.",
                        "Your company knows you, but you have no account here yet. Please ask an administrator for one.");
            case OidcAgents.DISABLED ->
                new Words(
                        HttpStatus.FORBIDDEN,
                        "Ihr Konto ist gesperrt. Bitte wenden Sie sich an die Administration.",
                        "Your account is disabled. Please ask an administrator.");
            case OidcAgents.NO_CLAIM ->
                new Words(
                        HttpStatus.FORBIDDEN,
                        "Die Anmeldung Ihres Unternehmens hat nicht bestätigt, wer Sie sind. Bitte wenden Sie sich an die"
                                + " Administration.",
                        "Your company's login did not confirm who you are. Please ask an administrator.");
            case "access_denied" ->
                new Words(HttpStatus.FORBIDDEN, "Die Anmeldung wurde abgebrochen.", "The login was cancelled.");
            case "authorization_request_not_found", "invalid_request", "invalid_nonce" ->
                new Words(
                        HttpStatus.BAD_REQUEST,
                        "Diese Anmeldung ist abgelaufen oder wurde in einem anderen Browser begonnen. Bitte melden Sie sich"
                                + " noch einmal an.",
                        "This login has expired or was begun in another browser. Please log in again.");
            default ->
                new Words(
                        HttpStatus.BAD_GATEWAY,
                        "Die Anmeldung Ihres Unternehmens antwortet gerade nicht wie erwartet. Bitte versuchen Sie es gleich"
                                + " noch einmal.",
                        "Your company's login does not answer as expected at the moment. Please try again shortly.");
        };
    }

    private static String html(String language, String title, String text, String back) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <style>
                  body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem;
                    color-scheme: light dark; }
                </style>
                <main>
                  <h1>%2$s</h1>
                  <p>%3$s</p>
                  <p><a href="/desk">%4$s</a></p>
                </main>
                </html>
                """.formatted(language, title, text, back);
    }
}
