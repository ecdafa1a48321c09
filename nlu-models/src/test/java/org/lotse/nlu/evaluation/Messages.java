package org.lotse.nlu.evaluation;

import java.util.List;
import org.lotse.nlu.Intent;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Reading;
import org.lotse.nlu.intent.Sample;

/** Messages of the tests with readings as they please. */
public final class Messages {
    private Messages() {}

    /** Score and confidence are the same; accepted from 0.5 on. */
    public static Judged judged(String gold, String read, double score) {
        return judged(gold, read, score, "text");
    }

    public static Judged judged(String gold, String read, double score, String text) {
        return new Judged(
                new Sample(gold, text), new Reading(List.of(new Intent(read, score)), score, score >= 0.5, false));
    }
}
