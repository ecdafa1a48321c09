package org.lotse.nlu.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.maxent.MaxentTrainer;

/** Tells German, English and other languages apart in messages as short as chat has them. */
public final class LanguageIdentifier {
    /** How much more likely the conversation's language is before the message is read. */
    private static final double PRIOR = 4;
    /** A first message in an unknown language must be this sure; German and English shoppers are the rule. */
    private static final double FOREIGN = 0.6;
    /** Below this lead of the best over the second, the conversation's language stays. */
    private static final double LEAD = 0.2;
    /** Foreign examples are few: each counts this often. */
    private static final int FOREIGN_WEIGHT = 6;

    private static final List<String> LABELS =
            Stream.of(Language.values()).map(Language::code).sorted().toList();
    private static final Pattern NO_WORDS = Pattern.compile("\\S*[\\d@]\\S*|https?://\\S+");

    private final TextClassifier classifier;

    private LanguageIdentifier(TextClassifier classifier) {
        this.classifier = classifier;
    }

    public static LanguageIdentifier train(Map<Language, List<String>> texts) {
        List<String> all = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String text : texts.getOrDefault(language, List.of())) {
                for (int i = 0; i < (language == Language.OTHER ? FOREIGN_WEIGHT : 1); i++) {
                    all.add(text);
                    labels.add(language.code());
                }
            }
        }
        return new LanguageIdentifier(
                new TextClassifierTrainer(new LanguageFeatures(), 2, new MaxentTrainer(0.1, 40)).train(all, labels));
    }

    /**
     * The language of a text.
     *
     * @param context the language of the conversation so far, if there is one: decides where the text does not
     */
    public Language identify(String text, @Nullable Language context) {
        String words = NO_WORDS.matcher(Normaliser.head(text)).replaceAll(" ");
        Language fallback = Objects.requireNonNullElse(context, Language.DE);
        if (words.codePoints().filter(Character::isLetter).limit(3).count() < 3) {
            return fallback;
        }
        if (mostlyForeignScript(words)) {
            return Language.OTHER;
        }
        return decide(classifier.predict(words), context, fallback);
    }

    private Language decide(TextClassifier.Prediction prediction, @Nullable Language context, Language fallback) {
        double[] scores = prediction.probabilities();
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= Language.of(classifier.labels().get(i)) == context ? PRIOR : 1;
            sum += scores[i];
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i != best ? Math.max(second, scores[i]) : second;
        }
        Language language = Language.of(classifier.labels().get(best));
        boolean unsure = (scores[best] - second) / sum < LEAD
                || language == Language.OTHER && context != Language.OTHER && scores[best] / sum < FOREIGN;
        return unsure ? fallback : language;
    }

    private static boolean mostlyForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 < letters;
    }

    public void write(DataOutputStream out) throws IOException {
        classifier.write(out);
    }

    public static LanguageIdentifier read(DataInputStream in) throws IOException {
        return new LanguageIdentifier(TextClassifier.read(in, new LanguageFeatures(), LABELS));
    }
}
