package org.lotse.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import org.lotse.staff.Deposits;
import org.lotse.staff.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What was asked of the company's login, until its answer comes back to whatever node: kept in Redis under the {@code state},
 * for ten minutes and one answer, and only for the browser that asked, which has a cookie for that.
 */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "LOTSE-OIDC";
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final String STATE = "state";

    /** A request without the parts that are always the same. {@code browser} is the digest of the cookie. */
    private record Asked(
            String browser,
            String uri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes,
            String requestUri) {}

    private final Deposits deposits;

    OidcRequests(Deposits deposits) {
        this.deposits = deposits;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface is not annotated; nobody asks without taking
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            return;
        }
        String browser = LoginCookie.value(request, COOKIE)
                .filter(known -> known.length() == Secrets.next().length())
                .orElseGet(Secrets::next);
        String text = LogJson.MAPPER.writeValueAsString(new Asked(
                Secrets.digest(browser),
                asked.getAuthorizationUri(),
                asked.getClientId(),
                String.valueOf(asked.getRedirectUri()),
                asked.getScopes(),
                String.valueOf(asked.getState()),
                texts(asked.getAdditionalParameters()),
                texts(asked.getAttributes()),
                asked.getAuthorizationRequestUri()));
        deposits.keep(String.valueOf(asked.getState()), text, TIME);
        // Lax: the answer is a link from another site, to which Strict cookies do not come along
        ResponseCookie cookie = ResponseCookie.from(COOKIE, browser)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/desk/login")
                .maxAge(TIME)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface is not annotated; null means that nothing was asked
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        String browser = LoginCookie.value(request, COOKIE).map(Secrets::digest).orElse("");
        return Optional.ofNullable(request.getParameter(STATE))
                .flatMap(deposits::take)
                .map(text -> LogJson.MAPPER.readValue(text, Asked.class))
                .filter(asked -> asked.browser().equals(browser))
                .map(OidcRequests::request)
                .orElse(null);
    }

    private static OAuth2AuthorizationRequest request(Asked asked) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(asked.uri())
                .clientId(asked.clientId())
                .redirectUri(asked.redirectUri())
                .scopes(asked.scopes())
                .state(asked.state())
                .additionalParameters(new HashMap<>(asked.parameters()))
                .attributes(attributes -> attributes.putAll(asked.attributes()))
                .authorizationRequestUri(asked.requestUri())
                .build();
    }
}
