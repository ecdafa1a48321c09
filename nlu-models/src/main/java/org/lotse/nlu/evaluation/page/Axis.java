package org.lotse.nlu.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One direction of a plot.
 *
 * @param title says what is measured
 * @param ticks values with a line and a label
 */
record Axis(String title, double min, double max, List<Double> ticks, DoubleFunction<String> label) {
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2};
    private static final int MOST_TICKS = 6;

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** Shares from the first tick at or below {@code lowest} to 100 %. */
    static Axis shares(String title, double lowest) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (1 - lowest) / STEPS[i] <= MOST_TICKS - 1; i--) {
            step = STEPS[i];
        }
        double min = Math.max(0, 1 - Math.ceil((1 - lowest) / step - 1e-9) * step);
        List<Double> ticks = new ArrayList<>();
        for (double tick = 1; tick > min - 1e-9; tick -= step) {
            ticks.add(Math.max(0, tick));
        }
        return new Axis(title, min, 1, ticks, Numbers::wholePercent);
    }

    /** Numbers from 0 to {@code highest}, labelled at both ends. */
    static Axis counts(String title, int highest) {
        return new Axis(
                title, 0, Math.max(1, highest), List.of(0.0, (double) highest), value -> Numbers.count((long) value));
    }

    Axis untitled() {
        return new Axis("", min, max, ticks, value -> "");
    }

    /** 0 at the lower end, 1 at the upper; values outside are moved to the end. */
    double place(double value) {
        return (Math.clamp(value, min, max) - min) / (max - min);
    }
}
