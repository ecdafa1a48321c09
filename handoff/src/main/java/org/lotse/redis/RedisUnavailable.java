package org.lotse.redis;

/** Redis cannot be started or reached at the start; the message says what to do. */
public final class RedisUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RedisUnavailable(String message) {
        super(message);
    }
}
