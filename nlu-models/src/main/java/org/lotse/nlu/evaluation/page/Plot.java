package org.lotse.nlu.evaluation.page;

import java.util.List;
import java.util.stream.Collectors;

/** A chart as SVG: axes with quiet lines, and on top whatever is drawn, in the axes' units. */
final class Plot {
    private static final int WIDTH = 440;
    private static final int LEFT = 68;
    private static final int RIGHT = 24;
    private static final int TOP = 14;

    private final Axis x;
    private final Axis y;
    private final int inner;
    private final Element svg;

    /** A place in a plot. */
    record Spot(double x, double y) {}

    /** @param inner height of the part between the axes */
    Plot(Axis x, Axis y, int inner, String description) {
        this.x = x;
        this.y = y;
        this.inner = inner;
        int bottom = x.title().isEmpty() ? 8 : 44;
        this.svg = Element.of("svg")
                .style("plot")
                .with("viewBox", "0 0 " + WIDTH + " " + (TOP + inner + bottom))
                .with("role", "img")
                .with("aria-label", description);
        axes();
    }

    private void axes() {
        for (double tick : y.ticks()) {
            rule("grid", x.min(), tick, x.max(), tick);
            svg.add(text("tick", LEFT - 8, down(tick) + 4, "end", y.label().apply(tick)));
        }
        for (double tick : x.ticks()) {
            rule("grid", tick, y.min(), tick, y.max());
            svg.add(text(
                    "tick",
                    across(tick),
                    TOP + inner + 18.0,
                    "middle",
                    x.label().apply(tick)));
        }
        svg.add(text("axis", (LEFT + WIDTH - RIGHT) / 2.0, TOP + inner + 38.0, "middle", x.title()));
        double middle = TOP + inner / 2.0;
        svg.add(text("axis", 11, middle, "middle", y.title()).with("transform", "rotate(-90 11 " + middle + ")"));
    }

    Plot line(String style, List<Spot> spots) {
        String path = spots.stream()
                .map(spot -> Numbers.compact(across(spot.x)) + "," + Numbers.compact(down(spot.y)))
                .collect(Collectors.joining(" "));
        svg.add(Element.of("polyline").style(style).with("points", path));
        return this;
    }

    Plot rule(String style, double x1, double y1, double x2, double y2) {
        svg.add(Element.of("line")
                .style(style)
                .with("x1", across(x1))
                .with("y1", down(y1))
                .with("x2", across(x2))
                .with("y2", down(y2)));
        return this;
    }

    Plot dot(String style, Spot spot, double radius, String hover) {
        svg.add(Element.of("circle")
                .style(style)
                .with("cx", across(spot.x))
                .with("cy", down(spot.y))
                .with("r", radius)
                .hover(hover));
        return this;
    }

    /** A bar from one x to another and from one y to another, with a gap to its neighbours. */
    Plot bar(String style, Spot from, Spot to, String hover) {
        svg.add(Element.of("rect")
                .style(style)
                .with("x", across(from.x) + 1)
                .with("y", Math.min(down(from.y), down(to.y)))
                .with("width", across(to.x) - across(from.x) - 2)
                .with("height", Math.abs(down(to.y) - down(from.y)))
                .hover(hover));
        return this;
    }

    /** A text some pixels beside a spot; before it where the right edge is near. */
    Plot note(String style, Spot spot, double above, String content) {
        boolean right = x.place(spot.x) > 0.55;
        svg.add(text(style, across(spot.x) + (right ? -8 : 8), down(spot.y) - above, right ? "end" : "start", content));
        return this;
    }

    Element element() {
        return svg;
    }

    private static Element text(String style, double x, double y, String anchor, String content) {
        return Element.of("text", content)
                .style(style)
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor);
    }

    private double across(double value) {
        return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
    }

    private double down(double value) {
        return TOP + (1 - y.place(value)) * inner;
    }
}
