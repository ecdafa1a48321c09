package org.lotse.socket;

import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ClientId;

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

    /** Nothing can be promised at the moment. */
    public static FrameException unavailable(@Nullable ClientId cid) {
        return new FrameException(
                "unavailable",
                "the log cannot be written at the moment; send it again",
                cid == null ? null : cid.value());
    }

    /** A fault of ours, which is in the log. */
    public static FrameException failed(@Nullable ClientId cid) {
        return new FrameException(
                "failed", "the server could not handle this, and has logged why", cid == null ? null : cid.value());
    }

    public String code() {
        return code;
    }

    public @Nullable String cid() {
        return cid;
    }
}
