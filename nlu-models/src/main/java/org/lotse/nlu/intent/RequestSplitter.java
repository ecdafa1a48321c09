package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.Request;
import org.lotse.nlu.maxent.MaxentModel;
import org.lotse.nlu.maxent.MaxentTrainer;

/**
 * Finds two requests in one message. A maximum entropy model tells seams between two requests from those within one; it
 * learned the former from pairs of training messages that were joined, the latter from the messages as they are. A
 * message is parted at the best seam if the model, the certainty of both parts' readings and the whole's ranking speak
 * for it together. What people say around a request, a greeting or thanks, is none. Thread-safe.
 */
public final class RequestSplitter {
    private static final List<String> LABELS = List.of("between", "within");
    private static final MaxentTrainer MAXENT = new MaxentTrainer(0.5, 60);
    private static final String AROUND = "chat.";
    private static final int LONGEST_PAIR = 220;
    private static final long SEED = 204_511;

    /** Log-odds that both intents being among the whole message's likeliest adds. */
    private static final double BOTH_RANKED = 2.5;
    /**
     * Sum of log-odds from which on a message is parted: at most one in a hundred held-out messages with a single request
     * was.
     */
    private static final double PARTED = 4.8;
    /** Below these log-odds of the seam alone nothing is read, which saves time. */
    private static final double HOPELESS = -2;

    private final MaxentModel model;

    private RequestSplitter(MaxentModel model) {
        this.model = model;
    }

    /** The same samples in the same order give the same splitter. */
    public static RequestSplitter train(List<Sample> samples, Language language) {
        List<Sample> requests = samples.stream()
                .filter(Sample::inScope)
                .filter(sample -> !sample.label().startsWith(AROUND))
                .toList();
        List<MaxentTrainer.Example> examples = new ArrayList<>();
        for (Sample request : requests) {
            Seam.of(request.text()).forEach(seam -> examples.add(example("within", request.text(), seam)));
        }
        Random random = new Random(SEED);
        for (int left = requests.isEmpty() ? 0 : examples.size(); left > 0; left--) {
            Sample first = requests.get(random.nextInt(requests.size()));
            Sample second = requests.get(random.nextInt(requests.size()));
            if (!first.label().equals(second.label())
                    && first.text().length() + second.text().length() < LONGEST_PAIR) {
                Pair pair = Pair.join(first.text(), second.text(), language, random);
                pair.seam().ifPresent(seam -> examples.add(example("between", pair.text, seam)));
            }
        }
        return new RequestSplitter(MAXENT.train(examples, LABELS));
    }

    private static MaxentTrainer.Example example(String label, String text, Seam seam) {
        String[] features = seam.features(text);
        return new MaxentTrainer.Example(label, features, ones(features.length));
    }

    private static float[] ones(int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Two messages as one.
     *
     * @param end where the first one ends
     */
    private record Pair(String text, int end) {
        private static final List<String> GERMAN =
                List.of("und", "und", "und", "und außerdem", "außerdem", "und dann", "und noch was:", "sowie");
        private static final List<String> ENGLISH =
                List.of("and", "and", "and", "and also", "also", "plus", "and then", "or");

        static Pair join(String first, String second, Language language, Random random) {
            double kind = random.nextDouble();
            if (kind < 0.3) {
                String sentence = ".?!".indexOf(first.charAt(first.length() - 1)) >= 0 ? first : first + ".";
                return new Pair(
                        sentence + " " + second, first.replaceAll("[.?!]+$", "").length());
            }
            String bare = first.replaceAll("[ .!?]+$", "");
            List<String> conjunctions = language == Language.DE ? GERMAN : ENGLISH;
            String conjunction = conjunctions.get(random.nextInt(conjunctions.size()));
            String joint = kind < 0.85 ? (random.nextBoolean() ? ", " : " ") + conjunction + " " : ", ";
            String rest =
                    random.nextInt(5) == 0 ? second : Character.toLowerCase(second.charAt(0)) + second.substring(1);
            return new Pair(bare + joint + rest, bare.length());
        }

        Optional<Seam> seam() {
            return Seam.of(text).stream()
                    .filter(seam -> Math.abs(seam.end() - end) <= 2)
                    .findFirst();
        }
    }

    /** The requests of a message in their order: two, or the whole as one; none if nothing was read. */
    public List<Request> split(String text, Reading whole, IntentClassifier classifier) {
        List<Request> best = whole.best().map(intent -> new Request(intent, 0, text.length())).stream()
                .toList();
        double most = PARTED;
        for (Seam seam : Seam.of(text)) {
            String[] features = seam.features(text);
            double odds = LogisticCurve.logOdds(model.probabilities(features, ones(features.length))[0]);
            Optional<Part> first = odds < HOPELESS ? Optional.empty() : read(text, 0, seam.end(), classifier);
            Optional<Part> second = first.isEmpty() ? first : read(text, seam.start(), text.length(), classifier);
            if (second.isPresent() && !first.get().label().equals(second.get().label())) {
                double sum = odds + certainty(first.get(), second.get(), whole);
                if (sum > most) {
                    most = sum;
                    best = List.of(first.get().request, second.get().request);
                }
            }
        }
        return best;
    }

    private static double certainty(Part first, Part second, Reading whole) {
        List<String> ranked = whole.ranking().stream().map(Intent::label).toList();
        boolean both = ranked.contains(first.label()) && ranked.contains(second.label());
        return LogisticCurve.logOdds(Math.min(first.certainty, second.certainty)) + (both ? BOTH_RANKED : 0);
    }

    private record Part(Request request, double certainty) {
        String label() {
            return request.intent().label();
        }
    }

    /** What one side of a seam asks for; empty if that is nothing, or the bot would not act on it. */
    private static Optional<Part> read(String text, int start, int end, IntentClassifier classifier) {
        Reading reading = classifier.read(text.substring(start, end));
        return reading.best()
                .filter(intent -> reading.accepted() && !intent.label().startsWith(AROUND))
                .map(intent ->
                        new Part(new Request(intent, start, end), Math.min(reading.score(), intent.confidence())));
    }

    public void write(DataOutputStream out) throws IOException {
        model.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static RequestSplitter read(DataInputStream in) throws IOException {
        return new RequestSplitter(MaxentModel.read(in, LABELS));
    }
}
