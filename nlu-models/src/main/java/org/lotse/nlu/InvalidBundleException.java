package org.lotse.nlu;

/** A trained model on disk cannot be used. The message names the file, what is wrong with it, and the remedy. */
public final class InvalidBundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidBundleException(String message) {
        super(message);
    }

    public InvalidBundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
