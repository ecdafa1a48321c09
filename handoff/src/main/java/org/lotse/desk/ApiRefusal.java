package org.lotse.desk;

import org.springframework.http.HttpStatus;

/** A request that is answered with a status and {@code {"code","message"}}. */
final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final long retryAfter;

    ApiRefusal(HttpStatus status, String code, String message) {
        this(status, code, message, 0);
    }

    private ApiRefusal(HttpStatus status, String code, String message, long retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ApiRefusal notFound(String what) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, "not_found", "there is no " + what);
    }

    static ApiRefusal tooManyAttempts(long seconds) {
        return new ApiRefusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_attempts",
                "too many wrong passwords; try again in " + seconds + " s",
                seconds);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Seconds; 0: not said. */
    long retryAfter() {
        return retryAfter;
    }
}
