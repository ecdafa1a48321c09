package org.lotse.nlu.evaluation;

import java.util.List;
import java.util.Locale;
import org.lotse.nlu.evaluation.Comparison.Effect;
import org.lotse.nlu.evaluation.Comparison.Figure;
import org.lotse.nlu.evaluation.Comparison.Pair;

/** A comparison as text for a terminal. */
public final class ComparisonText {
    private static final String ROW = "%-22s %9s %9s %12s   %-18s %s%n";

    private final StringBuilder out = new StringBuilder();

    private ComparisonText() {}

    public static String of(Comparison comparison) {
        ComparisonText text = new ComparisonText();
        text.figures(comparison);
        text.changes("WORSE: A is right, B is not", comparison.with(Effect.WORSE));
        text.changes("BETTER: B is right, A is not", comparison.with(Effect.BETTER));
        text.changes("OTHER: as right or wrong as before, but not the same", comparison.with(Effect.OTHER));
        return text.out.toString();
    }

    private void figures(Comparison comparison) {
        line("%n%s, %,d messages%n", comparison.name(), comparison.pairs().size());
        line(ROW, "", "A", "B", "difference", "95 % interval", "");
        for (Figure figure : comparison.figures()) {
            line(
                    ROW,
                    figure.name(),
                    percent(figure.a()),
                    percent(figure.b()),
                    points(figure.b() - figure.a()),
                    points(figure.difference().low()) + " to "
                            + points(figure.difference().high()),
                    figure.clear() ? "" : "may be chance");
        }
        line(
                "%,d better, %,d worse, %,d changed otherwise%n",
                comparison.with(Effect.BETTER).size(),
                comparison.with(Effect.WORSE).size(),
                comparison.with(Effect.OTHER).size());
    }

    private void changes(String title, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        line("%n%s (%,d)%n", title, pairs.size());
        for (Pair pair : pairs) {
            line("  %s%n", pair.a().text());
            line("      means %s | A %s | B %s%n", pair.a().label(), read(pair.a()), read(pair.b()));
        }
    }

    private static String read(Prediction prediction) {
        String intent = prediction.intent() == null ? "nothing" : prediction.intent();
        return String.format(
                Locale.ROOT, "%s %.2f%s", intent, prediction.confidence(), prediction.accepted() ? "" : ", refused");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", 100 * share);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }
}
