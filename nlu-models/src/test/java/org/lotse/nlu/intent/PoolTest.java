package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {
    private static final double[] SURE = {0.9, 0.1};

    /** Messages of which an expert is always equally sure; the given share of 100 is right. */
    private static List<HeldOut> always(double[] probabilities, int right) {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            heldOut.add(Toy.heldOut(i < right ? 0 : 1, probabilities));
        }
        return heldOut;
    }

    @Test
    void singleExpert_getsTheInverseOfItsTemperature() {
        // 9 to the power of the weight must be the odds of being right
        assertThat(Pool.fit(always(SURE, 75)).weights().getFirst()).isCloseTo(0.5, within(0.001));
        assertThat(Pool.fit(always(SURE, 90)).weights().getFirst()).isCloseTo(1, within(0.001));
        assertThat(Pool.fit(always(SURE, 96)).weights().getFirst())
                .isCloseTo(Math.log(24) / Math.log(9), within(0.001));
    }

    @Test
    void expert_thatIsMostlyWrong_getsNoWeight_butNoNegativeOne() {
        assertThat(Pool.fit(always(SURE, 20)).weights()).containsExactly(0.0);
    }

    @Test
    void betterExpert_isFound() {
        Random random = new Random(1);
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int gold = random.nextInt(2);
            int good = random.nextInt(10) < 8 ? gold : 1 - gold;
            int guess = random.nextInt(2);
            heldOut.add(Toy.heldOut(gold, towards(guess, 0.8), towards(good, 0.8)));
        }
        List<Double> weights = Pool.fit(heldOut).weights();
        assertThat(weights.get(0)).isBetween(0.0, 0.1);
        assertThat(weights.get(1)).isCloseTo(1, within(0.1));
    }

    /** The second expert sees only the noise of the first: best would be to subtract it, next best to ignore it. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5})
    void expert_thatGetsNoWeight_doesNotChangeThatOfTheOther(double noise) {
        Random random = new Random(3);
        List<HeldOut> both = new ArrayList<>();
        List<HeldOut> one = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int gold = random.nextInt(2);
            double blur = 1.5 * random.nextGaussian();
            double[] useful = fromLogOdds((gold == 0 ? 1 : -1) + blur);
            one.add(Toy.heldOut(gold, useful));
            both.add(Toy.heldOut(gold, useful, fromLogOdds(blur + noise * random.nextGaussian())));
        }
        List<Double> weights = Pool.fit(both).weights();
        assertThat(weights.get(1)).isZero();
        assertThat(weights.get(0)).isCloseTo(Pool.fit(one).weights().getFirst(), within(0.01));
    }

    private static double[] fromLogOdds(double logOdds) {
        double probability = 1 / (1 + Math.exp(-logOdds));
        return new double[] {probability, 1 - probability};
    }

    @Test
    void twoIndependentExperts_bothCount() {
        Random random = new Random(2);
        List<HeldOut> heldOut = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            int gold = random.nextInt(2);
            int one = random.nextInt(10) < 7 ? gold : 1 - gold;
            int other = random.nextInt(10) < 8 ? gold : 1 - gold;
            heldOut.add(Toy.heldOut(gold, towards(one, 0.7), towards(other, 0.8)));
        }
        assertThat(Pool.fit(heldOut).weights())
                .allSatisfy(weight -> assertThat(weight).isCloseTo(1, within(0.15)));
    }

    private static double[] towards(int label, double probability) {
        return label == 0 ? new double[] {probability, 1 - probability} : new double[] {1 - probability, probability};
    }

    @Test
    void probabilities_areTheProductOfPowers_andSumToOne() {
        double[] pooled = new Pool(List.of(2.0, 0.5))
                .probabilities(Toy.opinions(new double[] {0.5, 0.3, 0.2}, new double[] {0.1, 0.1, 0.8}));
        double[] powers = {0.25 * Math.sqrt(0.1), 0.09 * Math.sqrt(0.1), 0.04 * Math.sqrt(0.8)};
        double sum = Arrays.stream(powers).sum();
        assertThat(pooled)
                .containsExactly(new double[] {powers[0] / sum, powers[1] / sum, powers[2] / sum}, within(1e-12));
    }

    @Test
    void noExpert_canRuleALabelOut() {
        Pool pool = new Pool(List.of(1.0, 1.0));
        double[] pooled = pool.probabilities(Toy.opinions(new double[] {1, 0}, new double[] {0, 1}));
        assertThat(pooled).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }

    @Test
    void writtenPool_isTheSame() throws IOException {
        Pool pool = new Pool(List.of(0.3, 0.0, 1.7));
        assertThat(Pool.read(Toy.input(Toy.bytes(pool::write)))).isEqualTo(pool);
    }
}
