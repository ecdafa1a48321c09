package org.lotse.nlu.intent;

/**
 * A text with its intent, as OpenNLP calls it.
 *
 * @param label an intent, or {@link IntentClassifier#OUT_OF_SCOPE}
 */
public record Sample(String label, String text) {
    boolean inScope() {
        return !label.equals(IntentClassifier.OUT_OF_SCOPE);
    }
}
