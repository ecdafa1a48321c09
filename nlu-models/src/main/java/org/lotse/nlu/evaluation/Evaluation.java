package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Sample;

/**
 * Test messages as read by a classifier that has not seen them, and the time that took.
 *
 * @param judged in the order of the messages
 */
public record Evaluation(List<Judged> judged, Latency latency) {

    public static Evaluation of(IntentClassifier classifier, List<Sample> test) {
        test.forEach(sample -> classifier.read(sample.text())); // once unmeasured, to warm up
        List<Judged> judged = new ArrayList<>();
        long[] nanos = new long[test.size()];
        for (int i = 0; i < nanos.length; i++) {
            Sample sample = test.get(i);
            long start = System.nanoTime();
            judged.add(new Judged(sample, classifier.read(sample.text())));
            nanos[i] = System.nanoTime() - start;
        }
        return new Evaluation(judged, Latency.of(nanos));
    }
}
