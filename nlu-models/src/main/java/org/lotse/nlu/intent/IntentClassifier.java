package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.text.TextClassifier;

/**
 * Ranks the intents of messages in one language. Out of scope is a class of its own inside the model: it takes its share
 * of the probability, but is never ranked. Immutable, safe for any number of threads.
 */
public final class IntentClassifier {
    /** The label of messages that no intent fits. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    private static final int RANKED = 3;

    private final TextClassifier classifier;
    private final Calibration calibration;
    private final Acceptance acceptance;

    IntentClassifier(TextClassifier classifier, Calibration calibration, Acceptance acceptance) {
        this.classifier = classifier;
        this.calibration = calibration;
        this.acceptance = acceptance;
    }

    public Reading read(String text) {
        TextClassifier.Prediction prediction = classifier.predict(text);
        if (prediction.empty()) {
            return Reading.NOTHING;
        }
        double[] raw = prediction.probabilities();
        List<Intent> ranking = rank(classifier.labels(), calibration.apply(raw));
        if (ranking.isEmpty()) {
            return Reading.NOTHING;
        }
        double confidence = ranking.getFirst().confidence();
        double known = prediction.knownShare();
        double score = acceptance.score(Acceptance.Evidence.of(text, classifier.labels(), raw, confidence, known));
        return new Reading(ranking, score, score >= acceptance.threshold(), false);
    }

    /** The score from which on a reading is accepted, 0 to 1. */
    public double threshold() {
        return acceptance.threshold();
    }

    /** The labels that can be ranked. */
    public List<String> labels() {
        return classifier.labels().stream()
                .filter(label -> !label.equals(OUT_OF_SCOPE))
                .sorted()
                .toList();
    }

    static List<Intent> rank(List<String> labels, double[] probabilities) {
        List<Intent> ranking = new ArrayList<>(RANKED + 1);
        for (int i = 0; i < probabilities.length; i++) {
            if (ranking.size() == RANKED
                            && probabilities[i] <= ranking.getLast().confidence()
                    || labels.get(i).equals(OUT_OF_SCOPE)) {
                continue;
            }
            int place = ranking.size();
            while (place > 0 && ranking.get(place - 1).confidence() < probabilities[i]) {
                place--;
            }
            ranking.add(place, new Intent(labels.get(i), probabilities[i]));
            if (ranking.size() > RANKED) {
                ranking.removeLast();
            }
        }
        return ranking;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeDouble(calibration.temperature());
        out.writeDouble(calibration.slope());
        out.writeDouble(calibration.offset());
        acceptance.write(out);
        classifier.write(out);
    }

    public static IntentClassifier read(DataInputStream in, Language language) throws IOException {
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble(), in.readDouble());
        Acceptance acceptance = Acceptance.read(in);
        return new IntentClassifier(TextClassifier.read(in, new IntentFeatures(language)), calibration, acceptance);
    }
}
