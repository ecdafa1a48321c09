package org.lotse.nlu.evaluation;

/** Two reports that are not over the same test messages; the message says which one is missing where. */
public final class DifferentMessagesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DifferentMessagesException(String message) {
        super(message);
    }
}
