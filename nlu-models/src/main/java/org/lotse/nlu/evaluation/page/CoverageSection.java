package org.lotse.nlu.evaluation.page;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lotse.nlu.evaluation.CoverageCurve;
import org.lotse.nlu.evaluation.CoverageCurve.Point;
import org.lotse.nlu.evaluation.Report;

/** What each threshold would do, the chosen one marked; two plots over one another share the coverage. */
final class CoverageSection {
    private static final double[] ASKED = {0.9, 0.95, 0.97, 0.98, 0.99};
    private static final double LEAST_COVERAGE = 0.03;

    private CoverageSection() {}

    static Section of(Report report, String prefix) {
        boolean outOfScope = report.curve().hasOutOfScope();
        Element plots = Element.of("div", precision(report, outOfScope));
        if (outOfScope) {
            plots.add(falseAcceptance(report));
        }
        return Section.of(
                prefix + "coverage",
                "Coverage and precision",
                "A lower threshold acts on more messages and errs more often. Follow the curve to the precision you want; "
                        + "the table names the threshold that gives it on these messages.",
                Element.of("div", plots, table(report, outOfScope)).style("pair"));
    }

    private static Element precision(Report report, boolean sharesAxis) {
        List<Point> points = shown(report);
        double lowest = points.stream().mapToDouble(Point::precision).min().orElse(0);
        Axis coverage = Axis.shares("coverage: in-scope messages accepted", 0);
        Plot plot = new Plot(
                sharesAxis ? coverage.untitled() : coverage,
                Axis.shares("right, of those accepted", Math.min(0.95, lowest)),
                210,
                "Precision by coverage");
        return curve(plot, report, "curve", Point::precision).element();
    }

    private static Element falseAcceptance(Report report) {
        Plot plot = new Plot(
                Axis.shares("coverage: in-scope messages accepted", 0),
                Axis.shares("out of scope accepted", 0),
                150,
                "Out-of-scope messages accepted by coverage");
        return curve(plot, report, "curve warn", Point::falseAcceptance).element();
    }

    private static Plot curve(Plot plot, Report report, String style, ToDoubleFunction<Point> value) {
        List<Point> points = shown(report);
        Point chosen = report.chosen();
        plot.rule("chosen", chosen.coverage(), 0, chosen.coverage(), 1);
        plot.line(style, points.stream().map(point -> spot(point, value)).toList());
        points.forEach(point -> plot.dot("target", spot(point, value), 5, hover(report, point)));
        plot.dot("mark", spot(chosen, value), 5, hover(report, chosen));
        return plot.note(
                "label",
                spot(chosen, value),
                value.applyAsDouble(chosen) > 0.5 ? -18 : 10,
                Numbers.percent(value.applyAsDouble(chosen)));
    }

    /** The first few messages make any precision; that part of the curve says nothing. */
    private static List<Point> shown(Report report) {
        return report.curve().points().stream()
                .filter(point -> point.coverage() >= LEAST_COVERAGE)
                .toList();
    }

    private static Plot.Spot spot(Point point, ToDoubleFunction<Point> value) {
        return new Plot.Spot(point.coverage(), value.applyAsDouble(point));
    }

    private static String hover(Report report, Point point) {
        String text = "threshold " + Numbers.decimal(point.threshold(), 3) + ": coverage "
                + Numbers.percent(point.coverage()) + ", precision " + Numbers.percent(point.precision());
        return report.curve().hasOutOfScope()
                ? text + ", out of scope accepted " + Numbers.percent(point.falseAcceptance())
                : text;
    }

    private static Element table(Report report, boolean outOfScope) {
        CoverageCurve curve = report.curve();
        Table table = new Table().column("Precision").numbers("Threshold").numbers("Coverage");
        if (outOfScope) {
            table.numbers("Out of scope accepted");
        }
        Point chosen = report.chosen();
        table.row(row("chosen: " + Numbers.percent(chosen.precision()), Optional.of(chosen), outOfScope));
        for (double asked : ASKED) {
            Optional<Point> reached =
                    curve.reachingPrecision(asked).filter(point -> point.coverage() >= LEAST_COVERAGE);
            table.row(row("at least " + Numbers.wholePercent(asked), reached, outOfScope));
        }
        return Element.of("div", table.element().style("scroll first"));
    }

    private static Element[] row(String name, Optional<Point> point, boolean outOfScope) {
        Element threshold =
                Table.number(point.map(p -> Numbers.decimal(p.threshold(), 3)).orElse("not reached"));
        Element coverage =
                Table.number(point.map(p -> Numbers.percent(p.coverage())).orElse("–"));
        Element accepted = Table.number(
                point.map(p -> Numbers.percent(p.falseAcceptance())).orElse("–"));
        return outOfScope
                ? new Element[] {Table.cell(name), threshold, coverage, accepted}
                : new Element[] {Table.cell(name), threshold, coverage};
    }
}
