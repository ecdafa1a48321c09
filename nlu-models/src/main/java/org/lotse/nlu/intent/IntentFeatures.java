package org.lotse.nlu.intent;

import java.util.List;
import org.lotse.nlu.Language;
import org.lotse.nlu.text.FeatureExtractor;
import org.lotse.nlu.text.FeatureSink;
import org.lotse.nlu.text.Normaliser;

/** The features of intents: words and pairs of neighbouring words, and character 3- to 5-grams within words. */
final class IntentFeatures implements FeatureExtractor {
    private static final int WORDS = 0;
    private static final int CHARS = 1;
    private static final int MAX_WORD = 40;

    private final Normaliser normaliser;

    IntentFeatures(Language language) {
        this.normaliser = new Normaliser(language);
    }

    @Override
    public int families() {
        return 2;
    }

    @Override
    public void extract(String text, FeatureSink sink) {
        List<String> words = normaliser.words(text);
        String before = "^";
        for (String word : words) {
            sink.add(WORDS, "w " + word);
            sink.add(WORDS, "p " + before + " " + word);
            grams(word, sink);
            before = word;
        }
        if (!words.isEmpty()) {
            sink.add(WORDS, "p " + before + " $");
        }
    }

    private static void grams(String word, FeatureSink sink) {
        String bounded = "_" + (word.length() > MAX_WORD ? word.substring(0, MAX_WORD) : word) + "_";
        for (int length = 3; length <= 5; length++) {
            for (int start = 0; start + length <= bounded.length(); start++) {
                sink.add(CHARS, bounded.substring(start, start + length));
            }
        }
    }
}
