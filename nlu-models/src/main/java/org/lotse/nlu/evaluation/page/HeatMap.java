package org.lotse.nlu.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lotse.nlu.evaluation.ConfusionMatrix;
import org.lotse.nlu.intent.IntentClassifier;

/** A confusion matrix as SVG. Intents with the same prefix stand together, with a gap to the next prefix. */
final class HeatMap {
    private static final double WIDTH = 1_110;
    private static final double GAP = 4;
    /** Width of a letter, as a share of the height. */
    private static final double LETTER = 0.61;

    private static final double LARGEST = 11.5;
    private static final int LONGEST = 30;

    private final ConfusionMatrix matrix;
    private final List<String> columns;
    private final List<Double> places = new ArrayList<>();
    private final double gutter;
    private final double cell;
    private final double font;
    private final Element svg =
            Element.of("svg").style("heat").with("role", "img").with("aria-label", "Confusion matrix");

    private HeatMap(ConfusionMatrix matrix, List<String> columns, boolean grouped) {
        this.matrix = matrix;
        this.columns = columns;
        int longest = Math.min(
                LONGEST, columns.stream().mapToInt(String::length).max().orElse(0));
        double gaps =
                grouped ? GAP * columns.stream().map(HeatMap::group).distinct().count() : 0;
        double room = WIDTH - gaps - longest * LETTER * LARGEST;
        this.cell = Math.clamp(room / Math.max(1, columns.size()), 13, 26);
        this.font = Math.min(LARGEST, cell - 3.5);
        this.gutter = 12 + longest * LETTER * font;
        double place = gutter;
        String group = columns.isEmpty() ? "" : group(columns.getFirst());
        for (String intent : columns) {
            place += grouped && !group(intent).equals(group) ? GAP : 0;
            group = group(intent);
            places.add(place);
            place += cell;
        }
        places.add(place);
    }

    /** @param grouped whether the intents are in the order of their prefixes */
    static Element of(ConfusionMatrix matrix, List<String> intents, boolean grouped) {
        return new HeatMap(matrix, intents, grouped).draw();
    }

    /** What an intent's name begins with: "order" of "order.status". */
    private static String group(String intent) {
        return intent.split("[._ -]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private Element draw() {
        double end = places.getLast();
        boolean outOfScope = matrix.total(IntentClassifier.OUT_OF_SCOPE) > 0;
        double height = outOfScope ? end + 2 * GAP + cell : end;
        svg.with("width", end + 2)
                .with("height", height + 2)
                .with("viewBox", "0 0 " + Numbers.compact(end + 2) + " " + Numbers.compact(height + 2));
        svg.with("style", "font-size:" + Numbers.compact(font) + "px");
        for (int column = 0; column < columns.size(); column++) {
            double middle = places.get(column) + cell / 2 + 3.5;
            svg.add(name(columns.get(column), middle, gutter - 6, "start")
                    .with(
                            "transform",
                            "rotate(-90 " + Numbers.compact(middle) + " " + Numbers.compact(gutter - 6) + ")"));
        }
        for (int row = 0; row < columns.size(); row++) {
            row(columns.get(row), places.get(row));
        }
        if (outOfScope) {
            row(IntentClassifier.OUT_OF_SCOPE, end + 2 * GAP);
        }
        return svg;
    }

    private void row(String gold, double top) {
        svg.add(name(gold, gutter - 6, top + cell / 2 + 4, "end"));
        svg.add(Element.of("rect")
                .style("row")
                .with("x", gutter)
                .with("y", top)
                .with("width", places.getLast() - gutter)
                .with("height", cell - 1));
        for (int column = 0; column < columns.size(); column++) {
            int count = matrix.count(gold, columns.get(column));
            if (count > 0) {
                svg.add(cell(gold, columns.get(column), count, places.get(column), top));
            }
        }
    }

    private Element cell(String gold, String read, int count, double left, double top) {
        double share = (double) count / matrix.total(gold);
        String words =
                gold + " read as " + read + ": " + count + " of " + matrix.total(gold) + ", " + Numbers.percent(share);
        Element square = Element.of("rect")
                .style(gold.equals(read) ? "hit" : "miss")
                .with("x", left)
                .with("y", top)
                .with("width", cell - 1)
                .with("height", cell - 1)
                .with("fill-opacity", gold.equals(read) ? 0.1 + 0.5 * share : Math.min(0.9, 0.15 + Math.sqrt(share)));
        Element number = Element.of("text", count)
                .style("count")
                .with("x", left + (cell - 1) / 2)
                .with("y", top + cell / 2 + 2.5)
                .with("text-anchor", "middle");
        return Element.of("g", square, count > 999 ? "" : number).hover(words);
    }

    private static Element name(String intent, double x, double y, String anchor) {
        String shown = intent.length() > LONGEST ? intent.substring(0, LONGEST - 1) + "…" : intent;
        return Element.of("text", shown)
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .hover(intent);
    }
}
