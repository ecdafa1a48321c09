package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.text.Normaliser;
import org.lotse.nlu.text.Spelling;
import org.lotse.nlu.text.TextClassifier;
import org.lotse.nlu.vector.SentenceEncoder;

/**
 * Ranks the intents of messages in one language: typing errors are mended, then follows a cascade of two stages. The first reads the words and answers alone
 * when it is certain; else the second asks the sentence vectors too. Out of scope is a class of its own inside the models:
 * it takes its share of the probability, but is never ranked. Immutable, safe for any number of threads.
 */
public final class IntentClassifier {
    /** The label of messages that no intent fits. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    private final Language language;
    private final Spelling spelling;
    private final TextClassifier words;
    private final Stage wordStage;
    private final double threshold;
    private final @Nullable Second second;

    /**
     * The second stage.
     *
     * @param certainty of the first stage from which on this one is not asked
     */
    record Second(SentenceEncoder encoder, VectorClassifier vectors, Stage stage, double certainty) {}

    IntentClassifier(
            Language language,
            Spelling spelling,
            TextClassifier words,
            Stage wordStage,
            double threshold,
            @Nullable Second second) {
        this.language = language;
        this.spelling = spelling;
        this.words = words;
        this.wordStage = wordStage;
        this.threshold = threshold;
        this.second = second;
    }

    /** Reads a text of which nothing is expected. */
    public Reading read(String text) {
        return read(text, Set.of(), false);
    }

    /**
     * Reads a text in the light of what was asked.
     *
     * @param likely labels that would answer it; they weigh in both stages, but a clear digression is still seen
     */
    public Reading read(String text, Set<String> likely) {
        return read(text, likely, false);
    }

    /** What comes out if the vectors are always asked, where there are any: what {@link #read} is measured against. */
    public Reading readWithVectors(String text) {
        return read(text, Set.of(), true);
    }

    private Reading read(String typed, Set<String> likely, boolean always) {
        return glance(typed, likely).map(glance -> read(glance, likely, always)).orElse(Reading.NOTHING);
    }

    /**
     * What the words alone make of a text, which takes a small part of the time.
     *
     * @param text with its typing errors mended
     */
    record Glance(String text, Opinions opinions, Stage.Judgement judgement) {}

    /** Looks at the words of a text of which nothing is expected; empty if there are none. */
    Optional<Glance> glance(String typed) {
        return glance(typed, Set.of());
    }

    private Optional<Glance> glance(String typed, Set<String> likely) {
        String text = spelling.mend(Normaliser.head(typed));
        TextClassifier.Prediction prediction = words.predict(text);
        if (prediction.empty() || labels().isEmpty()) {
            return Optional.empty();
        }
        Opinions opinions = opinions(text, prediction);
        return Optional.of(new Glance(text, opinions, wordStage.judge(opinions, likely)));
    }

    /** Reads on from the words: the same as {@link #read(String)} of the text. */
    Reading read(Glance glance) {
        return read(glance, Set.of(), false);
    }

    private Reading read(Glance glance, Set<String> likely, boolean always) {
        if (second == null || !always && wordsSuffice(glance, second)) {
            return reading(glance.judgement, false);
        }
        float[] vector = second.encoder.encode(glance.text, language);
        return reading(second.stage.judge(second.vectors.join(glance.opinions, vector), likely), true);
    }

    /** The vectors know no more about a bare number or address, such as most answers to a flow's questions are. */
    private static boolean wordsSuffice(Glance glance, Second second) {
        return glance.judgement.certainty() >= second.certainty || !Normaliser.hasWords(glance.text);
    }

    static Opinions opinions(String text, TextClassifier.Prediction prediction) {
        double[][] logs = {Opinions.logs(prediction.probabilities())};
        return new Opinions(logs, prediction.knownShare(), 0, text.length());
    }

    private Reading reading(Stage.Judgement judgement, boolean vectors) {
        return new Reading(judgement.ranking(), judgement.score(), judgement.score() >= threshold, vectors);
    }

    /** The score from which on a reading is accepted, 0 to 1. */
    public double threshold() {
        return threshold;
    }

    /** Whether sentence vectors are asked at all. */
    public boolean usesVectors() {
        return second != null;
    }

    /** The labels that can be ranked. */
    public List<String> labels() {
        return words.labels().stream()
                .filter(label -> !label.equals(OUT_OF_SCOPE))
                .toList();
    }

    public void write(DataOutputStream out) throws IOException {
        List<String> labels = words.labels();
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        spelling.write(out);
        words.write(out);
        wordStage.write(out);
        out.writeDouble(threshold);
        out.writeUTF(second == null ? "" : SentenceEncoder.NAME);
        if (second != null) {
            second.vectors.write(out);
            second.stage.write(out);
            out.writeDouble(second.certainty);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it was trained with a sentence encoder that this build does not have
     */
    public static IntentClassifier read(DataInputStream in, Language language) throws IOException {
        List<String> labels = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            labels.add(in.readUTF());
        }
        Spelling spelling = Spelling.read(in, known(SentenceEncoder.shipped(), language));
        TextClassifier words = TextClassifier.read(in, new IntentFeatures(language), labels);
        Stage wordStage = Stage.read(in, labels);
        double threshold = in.readDouble();
        String encoder = in.readUTF();
        Second second = encoder.isEmpty() ? null : second(in, encoder, labels);
        return new IntentClassifier(language, spelling, words, wordStage, threshold, second);
    }

    /** Tells words of the language, as far as the encoder knows them, from slips. */
    static Predicate<String> known(Optional<SentenceEncoder> encoder, Language language) {
        return word -> encoder.isPresent() && encoder.get().knows(word, language);
    }

    private static Second second(DataInputStream in, String name, List<String> labels) throws IOException {
        SentenceEncoder encoder = SentenceEncoder.shipped()
                .filter(shipped -> name.equals(SentenceEncoder.NAME))
                .orElseThrow(() -> new IOException(
                        "it was trained with sentence vectors of " + name + ", which this build leaves out"));
        VectorClassifier vectors = VectorClassifier.read(in, labels);
        return new Second(encoder, vectors, Stage.read(in, labels), in.readDouble());
    }
}
