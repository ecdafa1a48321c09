package org.lotse.nlu.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The features of a language: whole words, and character 1- to 4-grams within words. Umlauts and accents stay. */
final class LanguageFeatures implements FeatureExtractor {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int MAX_CHARS = 400;

    @Override
    public int families() {
        return 2;
    }

    @Override
    public void extract(String text, FeatureSink sink) {
        String plain = Normaliser.plain(text);
        Matcher words = WORD.matcher(plain.length() > MAX_CHARS ? plain.substring(0, MAX_CHARS) : plain);
        while (words.find()) {
            String word = words.group();
            sink.add(0, "w " + word);
            String bounded = "_" + word + "_";
            for (int length = 1; length <= 4; length++) {
                for (int start = 0; start + length <= bounded.length(); start++) {
                    sink.add(1, bounded.substring(start, start + length));
                }
            }
        }
    }
}
