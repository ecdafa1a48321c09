package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Sample;

/** Reads test messages with a classifier that has not seen them, and takes the time. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * The report as it is written to JSON.
     *
     * @param trainSeconds 0 for a model that was loaded
     * @param modelBytes size of the model's files
     */
    public static Map<String, Object> report(
            IntentClassifier classifier, List<Sample> test, double trainSeconds, long modelBytes) {
        test.forEach(sample -> classifier.read(sample.text())); // once unmeasured, to warm up
        List<Judged> judged = new ArrayList<>();
        long[] nanos = new long[test.size()];
        for (int i = 0; i < nanos.length; i++) {
            Sample sample = test.get(i);
            long start = System.nanoTime();
            judged.add(new Judged(sample, classifier.read(sample.text())));
            nanos[i] = System.nanoTime() - start;
        }
        Map<String, Object> report = new LinkedHashMap<>(intents(IntentScores.of(judged)));
        report.put("threshold", classifier.threshold());
        report.put("trainSeconds", trainSeconds);
        report.put("microsPerMessage", Latency.of(nanos));
        report.put("modelBytes", modelBytes);
        return report;
    }

    static Map<String, Object> intents(IntentScores scores) {
        Map<String, Object> report = new LinkedHashMap<>(scores.summary());
        report.put("inScopeMessages", scores.inScope());
        report.put("outOfScopeMessages", scores.outOfScope());
        report.put("perIntent", scores.intents());
        return report;
    }
}
