package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.Tasks;
import org.lotse.nlu.maxent.MaxentTrainer;
import org.lotse.nlu.text.Normaliser;
import org.lotse.nlu.text.Spelling;
import org.lotse.nlu.text.TextClassifier;
import org.lotse.nlu.text.TextClassifierTrainer;
import org.lotse.nlu.vector.SentenceEncoder;

/**
 * Trains the classifier of one language, step by step: encode all texts; train the experts on all of them; train the same
 * experts on each fold's rest, so that their opinions on the fold are honest; learn from those how to pool, calibrate,
 * accept, and when the words alone will do. The same samples in the same order give the same classifier.
 *
 * @param folds how often a part of the samples is held out
 * @param encoder of sentence vectors; without one the words decide alone
 * @param precision share of the accepted in-scope messages that must be right; without it the threshold is where mistakes cost least
 */
public record IntentTrainer(
        Language language,
        int folds,
        Optional<SentenceEncoder> encoder,
        OptionalDouble precision,
        Consumer<String> progress) {
    private static final int FOLDS = 3;
    /** One sample in so many is learned a second time with courtesies around it. */
    private static final int DRESSED = 5;

    private static final long SEED = 204_511;
    /** From so many samples on, features of a single text are no parameters. */
    private static final int MANY = 4_000;

    private static final MaxentTrainer MAXENT = new MaxentTrainer(0.02, 60);

    public IntentTrainer(Language language) {
        this(language, FOLDS);
    }

    public IntentTrainer(Language language, int folds) {
        this(language, folds, SentenceEncoder.shipped(), OptionalDouble.empty(), line -> {});
    }

    public IntentTrainer withoutVectors() {
        return new IntentTrainer(language, folds, Optional.empty(), precision, progress);
    }

    /** @param share 0 to 1, of the accepted in-scope messages */
    public IntentTrainer withPrecision(double share) {
        return new IntentTrainer(language, folds, encoder, OptionalDouble.of(share), progress);
    }

    /** @param listener receives one short line for each step, from several threads */
    public IntentTrainer withProgress(Consumer<String> listener) {
        return new IntentTrainer(language, folds, encoder, precision, listener);
    }

    /**
     * A classifier and how it did on the folds.
     *
     * @param heldOut each sample with the reading by a model that had not seen it
     */
    public record Trained(IntentClassifier classifier, List<Judged> heldOut) {}

    /** A sample and what was read. */
    public record Judged(Sample sample, Reading reading) {}

    /** The models of one training set. */
    private record Experts(TextClassifier words, @Nullable VectorClassifier vectors) {}

    /** A sample with its vector, which is empty without an encoder. */
    private record Encoded(Sample sample, float[] vector) {}

    /** @param pool runs the trainings, at most one more than there are folds */
    public Trained train(List<Sample> samples, ExecutorService pool) {
        List<String> texts = samples.stream().map(Sample::text).toList();
        List<String> labels =
                List.copyOf(new TreeSet<>(samples.stream().map(Sample::label).toList()));
        List<Encoded> originals = encode(samples, language, pool);
        List<Encoded> dressed = dressed(samples, pool);
        List<Encoded> names = names(labels, pool);
        int[] assigned = Folds.assign(samples, folds);
        Future<Experts> whole = pool.submit(() -> experts(concat(originals, dressed), names, labels));
        List<Future<List<HeldOut>>> parts = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int current = fold;
            parts.add(pool.submit(() -> {
                Experts experts = experts(Folds.select(originals, assigned, current, false), names, labels);
                return holdOut(experts, Folds.select(originals, assigned, current, true), labels);
            }));
        }
        List<HeldOut> heldOut = new ArrayList<>();
        parts.forEach(part -> heldOut.addAll(Tasks.done(part)));
        Spelling spelling = Spelling.of(texts, IntentClassifier.known(encoder, language));
        return assemble(spelling, Tasks.done(whole), labels, heldOut);
    }

    private List<Encoded> encode(List<Sample> samples, Language of, ExecutorService pool) {
        List<String> texts = samples.stream().map(Sample::text).toList();
        if (encoder.isPresent()) {
            progress.accept("encoding " + texts.size() + " texts");
        }
        List<float[]> vectors = encoder.map(present -> present.encode(texts, of, pool))
                .orElseGet(() -> Collections.nCopies(texts.size(), new float[0]));
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Encoded(samples.get(i), vectors.get(i)))
                .toList();
    }

    /**
     * One in five samples a second time, with a greeting or thanks around it, which must not change what is read. The
     * folds do without: that saves time, and held-out messages are judged as they are.
     */
    private List<Encoded> dressed(List<Sample> samples, ExecutorService pool) {
        Random random = new Random(SEED);
        List<Sample> dressed = random.ints(samples.size() / DRESSED, 0, samples.size())
                .distinct()
                .mapToObj(samples::get)
                .filter(sample -> !sample.label().startsWith("chat."))
                .map(sample -> new Sample(sample.label(), Courtesies.around(sample.text(), language, random)))
                .toList();
        return encode(dressed, language, pool);
    }

    /** The labels themselves as one more example for the vectors: "order.cancel" says much of what it stands for. */
    private List<Encoded> names(List<String> labels, ExecutorService pool) {
        List<Sample> names = labels.stream()
                .filter(label -> !label.equals(IntentClassifier.OUT_OF_SCOPE))
                .map(label -> new Sample(label, label.replaceAll("[._-]+", " ")))
                .toList();
        return encode(names, Language.EN, pool);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Experts experts(List<Encoded> examples, List<Encoded> names, List<String> labels) {
        int minTexts = examples.size() < MANY ? 1 : 2;
        TextClassifier words = new TextClassifierTrainer(new IntentFeatures(language), minTexts, MAXENT)
                .train(
                        examples.stream().map(example -> example.sample.text()).toList(),
                        examples.stream().map(example -> example.sample.label()).toList(),
                        labels);
        progress.accept("words learned from " + examples.size() + " messages");
        if (encoder.isEmpty()) {
            return new Experts(words, null);
        }
        List<Encoded> all = concat(examples, names);
        VectorClassifier vectors = VectorClassifier.train(
                all.stream().map(Encoded::vector).toList(),
                all.stream()
                        .mapToInt(example -> labels.indexOf(example.sample.label()))
                        .toArray(),
                labels);
        progress.accept("vectors learned from " + examples.size() + " messages");
        return new Experts(words, vectors);
    }

    private static List<HeldOut> holdOut(Experts experts, List<Encoded> unseen, List<String> labels) {
        List<HeldOut> heldOut = new ArrayList<>();
        for (Encoded example : unseen) {
            String text = example.sample.text();
            Opinions opinions = IntentClassifier.opinions(text, experts.words.predict(text));
            if (experts.vectors != null) {
                opinions = experts.vectors.join(opinions, example.vector);
            }
            heldOut.add(new HeldOut(example.sample, labels.indexOf(example.sample.label()), opinions));
        }
        return heldOut;
    }

    private Trained assemble(Spelling spelling, Experts experts, List<String> labels, List<HeldOut> heldOut) {
        List<HeldOut> wordsAlone = heldOut.stream().map(HeldOut::wordsAlone).toList();
        Stage wordStage = Stage.fit(labels, wordsAlone);
        List<Stage.Judgement> byWords = judge(wordStage, wordsAlone);
        if (experts.vectors == null) {
            double threshold = threshold(heldOut, byWords);
            IntentClassifier classifier =
                    new IntentClassifier(language, spelling, experts.words, wordStage, threshold, null);
            return new Trained(classifier, judged(heldOut, byWords, byWords, 0, threshold));
        }
        Stage stage = Stage.fit(labels, heldOut);
        List<Stage.Judgement> byAll = judge(stage, heldOut);
        double threshold = threshold(heldOut, byAll);
        double certainty = Cascade.certainty(heldOut, byWords, byAll, threshold);
        progress.accept("experts weigh " + stage.pool().weights());
        IntentClassifier.Second second =
                new IntentClassifier.Second(encoder.orElseThrow(), experts.vectors, stage, certainty);
        IntentClassifier classifier =
                new IntentClassifier(language, spelling, experts.words, wordStage, threshold, second);
        return new Trained(classifier, judged(heldOut, byWords, byAll, certainty, threshold));
    }

    private static List<Stage.Judgement> judge(Stage stage, List<HeldOut> heldOut) {
        return heldOut.stream().map(message -> stage.judge(message.opinions())).toList();
    }

    private double threshold(List<HeldOut> heldOut, List<Stage.Judgement> judgements) {
        List<Threshold.Scored> scored = IntStream.range(0, heldOut.size())
                .mapToObj(i -> new Threshold.Scored(
                        judgements.get(i).score(),
                        heldOut.get(i).sample().inScope(),
                        judgements.get(i).best().equals(heldOut.get(i).sample().label())))
                .toList();
        return precision.isPresent() ? Threshold.precise(scored, precision.getAsDouble()) : Threshold.cheapest(scored);
    }

    private static List<Judged> judged(
            List<HeldOut> heldOut,
            List<Stage.Judgement> words,
            List<Stage.Judgement> all,
            double certainty,
            double threshold) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < heldOut.size(); i++) {
            boolean vectors = words.get(i).certainty() < certainty
                    && Normaliser.hasWords(heldOut.get(i).sample().text());
            Stage.Judgement chosen = vectors ? all.get(i) : words.get(i);
            boolean accepted = chosen.score() >= threshold;
            judged.add(new Judged(
                    heldOut.get(i).sample(), new Reading(chosen.ranking(), chosen.score(), accepted, vectors)));
        }
        return judged;
    }
}
