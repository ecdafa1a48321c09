package org.lotse.content;

/** A file that people wrote is wrong; the message has the form {@code file:line: what; remedy}. */
public final class InvalidContent extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidContent(String message) {
        super(message);
    }
}
