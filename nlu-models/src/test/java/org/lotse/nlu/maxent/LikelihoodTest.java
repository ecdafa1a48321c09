package org.lotse.nlu.maxent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {
    private static final String[] LABELS = {"a", "b", "c"};

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 9})
    void denseTexts_giveTheValueAndSlopeOfThePlainFunction(int features) throws IOException {
        Random random = new Random(features);
        List<Event> events = new ArrayList<>();
        for (int text = 0; text < 11; text++) { // twice four texts at a time, and three that are left
            events.add(event(LABELS[text % 3], features, features, random));
        }
        assertSame(index(events, false), random);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7})
    void sparseTexts_giveTheValueAndSlopeOfThePlainFunction(int size) throws IOException {
        Random random = new Random(100 + size);
        List<Event> events = new ArrayList<>();
        events.add(event("a", 12, 12, random));
        for (int text = 0; text < 20; text++) {
            events.add(event(LABELS[text % 3], 12, size, random));
        }
        assertSame(index(events, false), random);
    }

    @Test
    void repeatedTexts_countAsOftenAsTheyWereSeen() throws IOException {
        Random random = new Random(5);
        List<Event> events = new ArrayList<>();
        for (int text = 0; text < 8; text++) {
            Event event = event(LABELS[text % 3], 5, 5, random);
            for (int times = 0; times <= text % 3; times++) {
                events.add(event);
            }
        }
        DataIndexer indexer = index(events, true);
        assertThat(indexer.getNumTimesEventsSeen()).contains(1, 2, 3);
        assertSame(indexer, random);
    }

    @Test
    void value_isNotThatOfAnEarlierPoint() throws IOException {
        Random random = new Random(6);
        DataIndexer indexer =
                index(List.of(event("a", 3, 3, random), event("b", 3, 3, random), event("c", 3, 3, random)), false);
        Likelihood likelihood = new Likelihood(indexer);
        double[] point = new double[likelihood.getDimension()];
        double[] slope = likelihood.gradientAt(point).clone();
        assertThat(likelihood.valueAt(point)).isCloseTo(3 * Math.log(3), within(1e-5));
        point[0] = 4; // the same array with other contents
        assertThat(likelihood.valueAt(point)).isCloseTo(plainValue(indexer, point), within(1e-4));
        assertThat(likelihood.gradientAt(point)).isNotEqualTo(slope);
    }

    private static void assertSame(DataIndexer indexer, Random random) {
        Likelihood likelihood = new Likelihood(indexer);
        assertThat(likelihood.getDimension())
                .isEqualTo(indexer.getPredLabels().length * indexer.getOutcomeLabels().length);
        for (int trial = 0; trial < 5; trial++) {
            double[] point = random.doubles(likelihood.getDimension(), -2, 2).toArray();
            assertThat(likelihood.valueAt(point)).isCloseTo(plainValue(indexer, point), within(1e-4));
            assertThat(likelihood.gradientAt(point)).containsExactly(plainSlope(indexer, point), within(1e-4));
        }
    }

    /** Some of the features f0, f1, ..., each with a random value. */
    private static Event event(String label, int features, int size, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            places.add(feature);
        }
        while (places.size() > size) {
            places.remove(random.nextInt(places.size()));
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat();
        }
        return new Event(label, places.stream().map(place -> "f" + place).toArray(String[]::new), values);
    }

    private static DataIndexer index(List<Event> events, boolean merge) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(AbstractDataIndexer.SORT_PARAM, merge);
        DataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        return indexer;
    }

    private static double plainValue(DataIndexer indexer, double[] point) {
        double sum = 0;
        for (int text = 0; text < indexer.getContexts().length; text++) {
            double right = probabilities(indexer, point, text)[indexer.getOutcomeList()[text]];
            sum -= indexer.getNumTimesEventsSeen()[text] * Math.log(right);
        }
        return sum;
    }

    private static double[] plainSlope(DataIndexer indexer, double[] point) {
        int outcomes = indexer.getOutcomeLabels().length;
        double[] slope = new double[point.length];
        for (int text = 0; text < indexer.getContexts().length; text++) {
            double[] probabilities = probabilities(indexer, point, text);
            for (int i = 0; i < indexer.getContexts()[text].length; i++) {
                for (int o = 0; o < outcomes; o++) {
                    double error = probabilities[o] - (o == indexer.getOutcomeList()[text] ? 1 : 0);
                    slope[indexer.getContexts()[text][i] * outcomes + o] +=
                            indexer.getNumTimesEventsSeen()[text] * indexer.getValues()[text][i] * error;
                }
            }
        }
        return slope;
    }

    private static double[] probabilities(DataIndexer indexer, double[] point, int text) {
        double[] probabilities = new double[indexer.getOutcomeLabels().length];
        double sum = 0;
        for (int o = 0; o < probabilities.length; o++) {
            double score = 0;
            for (int i = 0; i < indexer.getContexts()[text].length; i++) {
                score +=
                        indexer.getValues()[text][i] * point[indexer.getContexts()[text][i] * probabilities.length + o];
            }
            probabilities[o] = Math.exp(score);
            sum += probabilities[o];
        }
        for (int o = 0; o < probabilities.length; o++) {
            probabilities[o] /= sum;
        }
        return probabilities;
    }
}
