package org.lotse.nlu.evaluation.page;

import java.util.List;
import org.lotse.nlu.evaluation.LearningCurve.Point;
import org.lotse.nlu.evaluation.Report;

/** Whether more training data would help. */
final class LearningSection {
    private LearningSection() {}

    static Section of(Report report, String prefix) {
        List<Point> points = report.measurement().training().learning();
        String id = prefix + "learning";
        String title = "Learning curve";
        if (points.isEmpty()) {
            return Section.of(
                    id,
                    title,
                    "Not measured. lotse evaluate --train or --data with --learning-curve trains on 10, 25, 50 and 100 % of "
                            + "the examples and shows here whether more of them would help.");
        }
        return Section.of(
                id,
                title,
                "A curve that still climbs at its right end asks for more examples; a flat one asks for clearer intents "
                        + "or a better model. Each point is a classifier trained on a part of the examples, all read the "
                        + "same " + Numbers.of(points.getLast().tested(), "message", "messages") + ".",
                Element.of("div", plot(points), table(points)).style("pair"));
    }

    private static Element plot(List<Point> points) {
        double lowest = points.stream()
                .mapToDouble(point -> Math.min(point.accuracy(), point.macroF1()))
                .min()
                .orElse(0);
        Axis examples = new Axis(
                "training examples",
                0,
                points.getLast().examples(),
                points.stream().map(point -> (double) point.examples()).toList(),
                value -> Numbers.count((long) value));
        Plot plot = new Plot(examples, Axis.shares("accuracy", lowest), 230, "Accuracy by number of examples");
        plot.line("curve", points.stream().map(LearningSection::spot).toList());
        points.forEach(point -> plot.dot("mark", spot(point), 4.5, Numbers.percent(point.accuracy())));
        return plot.element();
    }

    private static Plot.Spot spot(Point point) {
        return new Plot.Spot(point.examples(), point.accuracy());
    }

    private static Element table(List<Point> points) {
        Table table = new Table()
                .column("Share")
                .numbers("Examples")
                .numbers("Accuracy")
                .numbers("95 % interval")
                .numbers("Macro F1");
        for (Point point : points) {
            table.row(
                    Table.cell(Numbers.wholePercent(point.share())),
                    Table.number(Numbers.count(point.examples())),
                    Table.number(Numbers.percent(point.accuracy())),
                    Table.number(Numbers.interval(point.accuracy(), point.tested())),
                    Table.number(Numbers.percent(point.macroF1())));
        }
        Point last = points.getLast();
        Point before = points.get(Math.max(0, points.size() - 2));
        String gain = "The last doubling brought " + Numbers.points(last.accuracy() - before.accuracy()) + " points.";
        return Element.of("div", Element.of("p", gain), table.element());
    }
}
