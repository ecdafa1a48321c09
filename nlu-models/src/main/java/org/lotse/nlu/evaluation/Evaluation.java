package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Sample;

/**
 * Test messages as read by a classifier that has not seen them, and the time that took.
 *
 * @param judged in the order of the messages
 * @param speed of all messages, and of the two paths through the cascade
 * @param accuracyAlwaysVectors share of the in-scope messages that would be read rightly if none was left to the words
 *     alone; what the cascade costs is the difference to the accuracy
 */
public record Evaluation(List<Judged> judged, Speed speed, double accuracyAlwaysVectors) {
    /**
     * @param words of the messages that the words alone answered
     * @param vectors of those that asked the sentence vectors
     */
    public record Speed(Latency all, Latency words, Latency vectors) {}

    public static Evaluation of(IntentClassifier classifier, List<Sample> test) {
        // once unmeasured, to warm up
        List<Judged> always = test.stream()
                .map(sample -> new Judged(sample, classifier.readWithVectors(sample.text())))
                .toList();
        List<Judged> judged = new ArrayList<>();
        long[] nanos = new long[test.size()];
        for (int i = 0; i < nanos.length; i++) {
            Sample sample = test.get(i);
            long start = System.nanoTime();
            judged.add(new Judged(sample, classifier.read(sample.text())));
            nanos[i] = System.nanoTime() - start;
        }
        Speed speed = new Speed(Latency.of(nanos), path(judged, nanos, false), path(judged, nanos, true));
        return new Evaluation(judged, speed, IntentScores.of(always).accuracy());
    }

    private static Latency path(List<Judged> judged, long[] nanos, boolean vectors) {
        return Latency.of(IntStream.range(0, nanos.length)
                .filter(i -> judged.get(i).reading().vectors() == vectors)
                .mapToLong(i -> nanos[i])
                .toArray());
    }
}
