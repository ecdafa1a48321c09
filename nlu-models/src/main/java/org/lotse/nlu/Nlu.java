package org.lotse.nlu;

import java.nio.file.Path;
import java.util.Set;

/** Reads messages of shoppers with one trained model. Immutable; any number of threads may share it. */
public final class Nlu {
    private Nlu() {}

    /**
     * Loads a trained model. Every file is checked against its digest first.
     *
     * @param bundle the folder that training wrote
     * @throws InvalidBundleException if a file is missing, altered or of another format
     */
    public static Nlu open(Path bundle) {
        throw new InvalidBundleException(bundle + ": no model can be read yet");
    }

    /** Understands one message. Never throws for any text. */
    public Understanding understand(String text, Context context) {
        throw new IllegalStateException("no model for " + text + context);
    }

    /** The short digest that names this model's contents. */
    public String version() {
        return "";
    }

    /** All intents that this model can rank. */
    public Set<String> labels() {
        return Set.of();
    }
}
