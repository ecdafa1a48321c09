package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lotse.nlu.Intent;

/**
 * What is made of the experts' opinions: they are pooled, the best intents ranked with calibrated confidence, and the
 * reading scored for acceptance.
 *
 * @param labels in alphabetical order, as all experts have them
 */
record Stage(List<String> labels, Prior prior, Pool pool, Calibration calibration, Acceptance acceptance) {
    private static final double CERTAIN = 1e-6;

    /**
     * A reading that nobody has decided on yet.
     *
     * @param ranking at most three intents, best first
     * @param score how much the message looks like one to act on, 0 to 1
     */
    record Judgement(List<Intent> ranking, double score) {
        String best() {
            return ranking.getFirst().label();
        }

        /** How sure it is that the best intent is right, and that it is to be acted on. */
        double certainty() {
            return Math.min(ranking.getFirst().confidence(), score);
        }
    }

    /** Learns all three steps from messages that the experts have not seen. */
    static Stage fit(List<String> labels, List<HeldOut> heldOut) {
        Pool pool = Pool.fit(heldOut);
        List<double[]> pooled = heldOut.stream()
                .map(message -> pool.probabilities(message.opinions()))
                .toList();
        List<Calibration.Point> readings = new ArrayList<>();
        for (int i = 0; i < pooled.size(); i++) {
            if (heldOut.get(i).sample().inScope()) {
                int best = Ranking.best(labels, pooled.get(i))[0];
                readings.add(new Calibration.Point(
                        pooled.get(i)[best], best == heldOut.get(i).gold()));
            }
        }
        Calibration calibration = Calibration.fit(readings);
        List<Acceptance.Evidence> right = new ArrayList<>();
        List<Acceptance.Evidence> outOfScope = new ArrayList<>();
        for (int i = 0; i < pooled.size(); i++) {
            HeldOut message = heldOut.get(i);
            Acceptance.Evidence evidence = evidence(labels, pooled.get(i), calibration, message.opinions());
            if (!message.sample().inScope()) {
                outOfScope.add(evidence);
            } else if (Ranking.best(labels, pooled.get(i))[0] == message.gold()) {
                right.add(evidence);
            }
        }
        return new Stage(labels, Prior.of(labels, heldOut), pool, calibration, Acceptance.fit(right, outOfScope));
    }

    Judgement judge(Opinions opinions) {
        return judge(opinions, Set.of());
    }

    /** @param likely labels that the conversation lets expect */
    Judgement judge(Opinions opinions, Set<String> likely) {
        double[] pooled = prior.update(labels, pool.probabilities(opinions), likely);
        List<Intent> ranking = new ArrayList<>();
        for (int place : Ranking.best(labels, pooled)) {
            ranking.add(new Intent(labels.get(place), calibration.confidence(pooled[place])));
        }
        return new Judgement(ranking, acceptance.score(evidence(labels, pooled, calibration, opinions)));
    }

    private static Acceptance.Evidence evidence(
            List<String> labels, double[] pooled, Calibration calibration, Opinions opinions) {
        int[] best = Ranking.best(labels, pooled);
        int outOfScope = labels.indexOf(IntentClassifier.OUT_OF_SCOPE);
        double first = Math.log(pooled[best[0]] + CERTAIN);
        double lead = outOfScope < 0 ? 0 : first - Math.log(pooled[outOfScope] + CERTAIN);
        double margin = best.length < 2 ? 0 : first - Math.log(pooled[best[1]] + CERTAIN);
        return new Acceptance.Evidence(
                calibration.confidence(pooled[best[0]]),
                lead,
                margin,
                opinions.knownShare(),
                opinions.nearest(),
                opinions.chars());
    }

    void write(DataOutputStream out) throws IOException {
        prior.write(out);
        pool.write(out);
        Doubles.write(calibration.curve().weights(), out);
        Doubles.write(acceptance.curve().weights(), out);
    }

    static Stage read(DataInputStream in, List<String> labels) throws IOException {
        return new Stage(
                labels,
                Prior.read(in),
                Pool.read(in),
                new Calibration(new LogisticCurve(Doubles.read(in))),
                new Acceptance(new LogisticCurve(Doubles.read(in))));
    }
}
