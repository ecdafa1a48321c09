package org.lotse.redis;

/** Redis does not answer in time or does not accept writes at the moment; nothing was acknowledged. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnavailable(Throwable cause) {
        super("the store cannot be reached or written: " + cause.getMessage(), cause);
    }

    public StoreUnavailable(String message) {
        super(message);
    }
}
