package org.lotse.socket;

/** What the pages that Lotse serves may load and do. */
public final class PagePolicy {
    /** Scripts, pictures and sockets from this server only; styles inline too, since components bring their own. */
    public static final String CONTENT_SECURITY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private PagePolicy() {}
}
