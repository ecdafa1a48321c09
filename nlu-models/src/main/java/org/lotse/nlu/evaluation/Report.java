package org.lotse.nlu.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.evaluation.Mistakes.Mistake;
import org.lotse.nlu.evaluation.NoiseSuspects.Suspect;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/**
 * What follows from a measurement, for people and for JSON.
 *
 * @param reliability 15 bins of confidence
 * @param confusions the 30 most frequent
 * @param mistakes the 50 costliest
 * @param suspects training messages whose label may be wrong, at most 50
 */
public record Report(
        Measurement measurement,
        IntentScores scores,
        List<ReliabilityBin> reliability,
        CoverageCurve curve,
        List<Confusions.Confusion> confusions,
        List<Mistake> mistakes,
        List<Suspect> suspects) {
    private static final int NEAREST = 3;

    public static Report of(Measurement measurement) {
        List<Judged> judged = measurement.judged();
        CalibrationError calibration = new CalibrationError();
        judged.stream()
                .filter(Outcome::inScope)
                .forEach(message -> calibration.add(Outcome.confidence(message), Outcome.right(message)));
        return new Report(
                measurement,
                IntentScores.of(judged),
                calibration.bins(),
                CoverageCurve.of(judged),
                Confusions.of(judged),
                mistakes(measurement),
                NoiseSuspects.of(measurement.training().heldOut()));
    }

    private static List<Mistake> mistakes(Measurement measurement) {
        NearestExamples examples = new NearestExamples(measurement.training().examples(), measurement.language());
        return Mistakes.costliest(measurement.judged()).stream()
                .map(message ->
                        new Mistake(message, examples.nearest(message.sample().text(), NEAREST)))
                .toList();
    }

    /** What the threshold does to the test messages. */
    public CoverageCurve.Point chosen() {
        return curve.at(measurement.threshold());
    }

    /** Share of the messages for which sentence vectors were asked. */
    public double shareWithVectors() {
        return measurement.judged().stream()
                .mapToDouble(message -> message.reading().vectors() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The report as it is written to JSON; what was not measured has no key. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(scores.summary());
        json.put("inScopeMessages", scores.inScope());
        json.put("outOfScopeMessages", scores.outOfScope());
        json.put("perIntent", scores.intents());
        json.put("threshold", measurement.threshold());
        json.put("precisionWhenAccepted", chosen().precision());
        json.put("shareWithVectors", shareWithVectors());
        Measurement.Cost cost = measurement.cost();
        if (cost != null) {
            json.put("trainSeconds", cost.trainSeconds());
            json.put("microsPerMessage", cost.evaluation().speed().all());
            json.put("microsWordsAlone", cost.evaluation().speed().words());
            json.put("microsWithVectors", cost.evaluation().speed().vectors());
            json.put("accuracyAlwaysVectors", cost.evaluation().accuracyAlwaysVectors());
            json.put("modelBytes", cost.modelBytes());
        }
        json.put("confusions", confusions);
        if (!measurement.entities().isEmpty()) {
            json.put("entities", measurement.entities());
        }
        json.put("reliability", reliability);
        json.put("coveragePrecision", curve.points());
        json.put("learningCurve", measurement.training().learning());
        json.put("mistakes", mistakes.stream().map(Report::json).toList());
        json.put("labelNoise", suspects);
        json.put("sources", measurement.sources());
        json.put("messages", measurement.judged().stream().map(Prediction::of).toList());
        return json;
    }

    private static Map<String, Object> json(Mistake mistake) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("message", Prediction.of(mistake.message()));
        json.put("nearest", mistake.nearest());
        return json;
    }
}
