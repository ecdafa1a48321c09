package org.lotse.nlu.cli;

/** Arguments that are each well-formed, but do not go together. */
final class WrongArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongArgumentException(String message) {
        super(message);
    }
}
