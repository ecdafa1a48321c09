package org.lotse.redis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/** Replies that say nothing against the command: the server cannot do it at the moment. */
final class Refusal {
    private static final String LOADING = "LOADING";

    /** A script's command is refused in the words of the script's own failure before version 7. */
    private static final Pattern CODE = Pattern.compile(
            "(?:ERR Error running script .*?-)?"
                    + "(OOM|MISCONF|READONLY|LOADING|BUSY|MASTERDOWN|CLUSTERDOWN|NOREPLICAS)(?: .*)?"
                    + "|ERR (max number of clients) reached",
            Pattern.DOTALL);

    private Refusal() {}

    static boolean isOne(JedisDataException e) {
        return code(e.getMessage()).matches();
    }

    /** Whether a server that is starting said so. */
    static boolean isLoading(RuntimeException e) {
        Matcher code = code(e.getCause() instanceof JedisDataException refusal ? refusal.getMessage() : e.getMessage());
        return code.matches() && LOADING.equals(code.group(1));
    }

    private static Matcher code(@Nullable String message) {
        return CODE.matcher(String.valueOf(message));
    }
}
