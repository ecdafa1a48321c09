package org.lotse.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lotse.conversation.LogJson;
import org.lotse.redis.StoreUnavailable;
import org.lotse.staff.StaffRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns what went wrong below {@code /desk/} into a status and {@code {"code","message"}}; PROTOCOL.md has the table. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    /** The body of an answer that is no success. */
    private static Map<String, Object> body(String code, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        return body;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ApiRefusal refusal) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status());
        if (refusal.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(body(refusal.code(), String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(StaffRefusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        Map<String, Object> body =
                switch (refusal.reason()) {
                    case INVALID -> body("invalid", message);
                    case NOT_FOUND -> body("not_found", message);
                    case IN_USE -> body("in_use", message);
                    case LAST_ADMIN -> body("last_admin", message);
                    case CONFLICT -> body("conflict", message);
                };
        if (refusal.line() != null) {
            body.put("line", refusal.line());
        }
        HttpStatus status =
                switch (refusal.reason()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case IN_USE, LAST_ADMIN, CONFLICT -> HttpStatus.CONFLICT;
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(StaffRefusal.invalid(reason(unreadable)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> otherMediaType(HttpMediaTypeException other) {
        return refused(StaffRefusal.invalid("the body must be JSON, with Content-Type: application/json"));
    }

    private static String reason(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException e && !e.getPath().isEmpty()) {
            return e.getPath().getFirst().getPropertyName() + ": another value is expected: " + e.getOriginalMessage();
        }
        return unreadable.getCause() instanceof JacksonException e
                ? "the body is not what is expected: " + e.getOriginalMessage()
                : "a body is expected";
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unavailable(StoreUnavailable unavailable) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body("unavailable", "the store cannot be reached at the moment; try again"));
    }

    /** The same for what fails before a route is reached. */
    static void write(HttpServletResponse response, int status, String code, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(LogJson.MAPPER.writeValueAsString(body(code, message)));
    }

    static void loginMissing(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(response, HttpServletResponse.SC_UNAUTHORIZED, "login", "log in first");
    }

    static void loginFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof PasswordLogin.TooManyAttempts many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.seconds()));
            ApiRefusal refusal = ApiRefusal.tooManyAttempts(many.seconds());
            write(response, refusal.status().value(), refusal.code(), String.valueOf(refusal.getMessage()));
        } else {
            write(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "wrong_password",
                    "there is no such account with this password");
        }
    }

    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            write(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "csrf",
                    "the header X-XSRF-TOKEN must have the value of the cookie XSRF-TOKEN");
        } else {
            write(response, HttpServletResponse.SC_FORBIDDEN, "forbidden", "your role does not suffice");
        }
    }

    /** Says so when the store is away while a login is checked. */
    static final class StoreAway extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (StoreUnavailable e) {
                write(
                        response,
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "unavailable",
                        "the store cannot be reached at the moment; try again");
            }
        }
    }
}
