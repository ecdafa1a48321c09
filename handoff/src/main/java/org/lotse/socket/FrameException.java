package org.lotse.socket;

import org.jspecify.annotations.Nullable;

/** A frame that cannot be accepted: its sender gets {@code code} and {@code message}, and the socket lives on. */
public final class FrameException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final @Nullable String cid;

    public FrameException(String code, String message, @Nullable String cid) {
        super(message, null, false, false);
        this.code = code;
        this.cid = cid;
    }

    public FrameException(String code, String message) {
        this(code, message, null);
    }

    public String code() {
        return code;
    }

    public @Nullable String cid() {
        return cid;
    }
}
