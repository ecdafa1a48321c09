package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NewtonStepTest {
    @Test
    void step_ofOneNumber_isSlopeByCurvature() {
        NewtonStep newton = new NewtonStep(1);
        newton.add(0, 2);
        newton.add(0, 4);
        newton.add(0, 0, 1);
        newton.add(0, 0, 2);
        assertThat(newton.solve()).containsExactly(2);
    }

    @Test
    void step_timesCurvature_isTheSlope() {
        Random random = new Random(8);
        for (int size = 1; size <= 7; size++) {
            double[] slope = random.doubles(size, -1, 1).toArray();
            double[][] curvature = positiveDefinite(size, random);
            NewtonStep newton = new NewtonStep(size);
            for (int row = 0; row < size; row++) {
                newton.add(row, slope[row]);
                for (int column = 0; column < size; column++) {
                    newton.add(row, column, curvature[row][column]);
                }
            }
            double[] step = newton.solve();
            for (int row = 0; row < size; row++) {
                double product = 0;
                for (int column = 0; column < size; column++) {
                    product += curvature[row][column] * step[column];
                }
                assertThat(product).isCloseTo(slope[row], within(1e-9));
            }
        }
    }

    private static double[][] positiveDefinite(int size, Random random) {
        double[][] curvature = new double[size][size];
        for (int term = 0; term <= size; term++) {
            double[] vector = random.doubles(size, -1, 1).toArray();
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    curvature[row][column] += vector[row] * vector[column] + (row == column ? 0.1 : 0);
                }
            }
        }
        return curvature;
    }
}
