package org.lotse.nlu;

/** A trained model cannot be used. The message names the file or what else is missing, what is wrong, and the remedy. */
public final class InvalidBundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidBundleException(String message) {
        super(message);
    }

    public InvalidBundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
