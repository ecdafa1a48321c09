package org.lotse.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotse.staff.Logins;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** The login in the cookie {@code LOTSE}: a token that any node can check, instead of a session that one node remembers. */
final class LoginCookie implements SecurityContextRepository, LogoutHandler {
    static final String NAME = "LOTSE";

    private final Logins logins;

    LoginCookie(Logins logins) {
        this.logins = logins;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's one way to load; its default method makes it lazy
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return find(holder.getRequest())
                .map(login -> new SecurityContextImpl(new DeskLogin(login)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Logins.Login> find(HttpServletRequest request) {
        return value(request, NAME).flatMap(logins::find);
    }

    /** Called once somebody has proved who they are: {@code context} names the agent. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication proved = context.getAuthentication();
        if (proved == null
                || !proved.isAuthenticated()
                || proved instanceof DeskLogin
                || proved instanceof AnonymousAuthenticationToken) {
            return;
        }
        find(request).ifPresent(former -> logins.end(former.key()));
        logins.issue(proved.getName()).ifPresent(token -> set(request, response, token, null));
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return value(request, NAME).isPresent();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof DeskLogin login) {
            logins.end(login.key());
        }
        set(request, response, "", Duration.ZERO);
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String token, @Nullable Duration age) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/");
        if (age != null) {
            cookie.maxAge(age);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
