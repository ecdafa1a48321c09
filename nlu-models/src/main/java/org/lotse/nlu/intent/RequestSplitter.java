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
import org.lotse.nlu.intent.IntentClassifier.Glance;
import org.lotse.nlu.maxent.MaxentModel;
import org.lotse.nlu.maxent.MaxentTrainer;

/**
 * Finds two requests in one message. A maximum entropy model tells seams between two requests from those within one; it
 * learned the former from pairs of training messages that were joined, the latter from the messages as they are. A
 * message is parted at the best seam if the model, the certainty of both parts' readings and the whole's ranking speak
 * for it together. What people say around a request, a greeting or thanks, is none. As with whole messages, the words are
 * looked at first, and they rule out most seams. Thread-safe.
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
    /**
     * How much the vectors may add to what the words make of both parts; where that is too little, they are not asked.
     * They seldom make a doubtful part certain, and hardly ever where the words find the same request in both parts.
     */
    private static final double DOUBT = 3;

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
            double odds = odds(text, seam);
            Optional<Glance> first =
                    odds < HOPELESS ? Optional.empty() : classifier.glance(text.substring(0, seam.end()));
            Optional<Glance> second = first.isEmpty() ? first : classifier.glance(text.substring(seam.start()));
            if (second.isEmpty()
                    || odds + DOUBT + certainty(Part.of(first.get()), Part.of(second.get()), whole) <= most) {
                continue;
            }
            Optional<Part> left = Part.of(classifier.read(first.get()));
            Optional<Part> right = left.isEmpty() ? left : Part.of(classifier.read(second.get()));
            double sum = right.isEmpty() ? 0 : odds + certainty(left.get(), right.get(), whole);
            if (sum > most) {
                most = sum;
                best = List.of(
                        new Request(left.get().intent, 0, seam.end()),
                        new Request(right.get().intent, seam.start(), text.length()));
            }
        }
        return best;
    }

    private double odds(String text, Seam seam) {
        String[] features = seam.features(text);
        return LogisticCurve.logOdds(model.probabilities(features, ones(features.length))[0]);
    }

    /** How sure it is that two parts are two requests; minus infinity if they are the same one, or one is none. */
    private static double certainty(Part first, Part second, Reading whole) {
        if (first.label().equals(second.label()) || first.around() || second.around()) {
            return Double.NEGATIVE_INFINITY;
        }
        List<String> ranked = whole.ranking().stream().map(Intent::label).toList();
        boolean both = ranked.contains(first.label()) && ranked.contains(second.label());
        return LogisticCurve.logOdds(Math.min(first.certainty, second.certainty)) + (both ? BOTH_RANKED : 0);
    }

    /**
     * What one side of a seam asks for.
     *
     * @param certainty that this is right, and to be acted on
     */
    private record Part(Intent intent, double certainty) {
        static Part of(Glance glance) {
            Stage.Judgement judgement = glance.judgement();
            return new Part(judgement.ranking().getFirst(), judgement.certainty());
        }

        /** Empty if the bot would not act on it. */
        static Optional<Part> of(Reading reading) {
            return reading.best()
                    .filter(_ -> reading.accepted())
                    .map(intent -> new Part(intent, Math.min(reading.score(), intent.confidence())));
        }

        String label() {
            return intent.label();
        }

        boolean around() {
            return label().startsWith(AROUND);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        model.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static RequestSplitter read(DataInputStream in) throws IOException {
        return new RequestSplitter(MaxentModel.read(in, LABELS));
    }
}
