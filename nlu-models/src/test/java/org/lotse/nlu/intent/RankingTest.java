package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final List<String> LABELS = List.of("a", "out_of_scope", "b", "c", "d");

    @Test
    void ranking_hasThreeAtMost_neverOutOfScope() {
        assertThat(Ranking.best(LABELS, new double[] {0.1, 0.5, 0.2, 0.05, 0.15}))
                .containsExactly(2, 4, 0);
    }

    @Test
    void fewLabels_areAllRanked() {
        assertThat(Ranking.best(List.of("a", "b"), new double[] {0.1, 0.9})).containsExactly(1, 0);
        assertThat(Ranking.best(List.of("a", "out_of_scope"), new double[] {0, 1}))
                .containsExactly(0);
    }

    @Test
    void equalOnes_keepTheOrderOfTheLabels() {
        assertThat(Ranking.best(LABELS, new double[] {0.2, 0.2, 0.2, 0.2, 0.2})).containsExactly(0, 2, 3);
        assertThat(Ranking.best(LABELS, new double[] {0.1, 0, 0.3, 0.3, 0.3})).containsExactly(2, 3, 4);
        assertThat(Ranking.best(LABELS, new double[] {0.1, 0, 0.1, 0.1, 0.7})).containsExactly(4, 0, 2);
    }

    @Test
    void ranking_isThatOfASort() {
        Random random = new Random(9);
        List<String> labels = IntStream.range(0, 12).mapToObj(i -> "label" + i).toList();
        for (int trial = 0; trial < 200; trial++) {
            double[] probabilities = random.doubles(labels.size()).toArray();
            int[] sorted = IntStream.range(0, labels.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                    .mapToInt(Integer::intValue)
                    .limit(3)
                    .toArray();
            assertThat(Ranking.best(labels, probabilities)).isEqualTo(sorted);
        }
    }
}
