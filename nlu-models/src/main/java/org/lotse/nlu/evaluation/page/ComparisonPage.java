package org.lotse.nlu.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lotse.nlu.evaluation.Comparison;
import org.lotse.nlu.evaluation.Comparison.Effect;
import org.lotse.nlu.evaluation.Comparison.Figure;
import org.lotse.nlu.evaluation.Comparison.Pair;
import org.lotse.nlu.evaluation.Prediction;

/** The page of {@code compare}: a chapter for each part of the test. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /** The whole page. */
    public static String of(String a, String b, List<Comparison> comparisons) {
        Page page = new Page(
                a + " and " + b,
                Element.of(
                                "header",
                                Element.of("p", "Lotse · comparison").style("kicker"),
                                Element.of("h1", "A ", Element.of("span", a), " → B ", Element.of("span", b)))
                        .style("top"));
        for (Comparison comparison : comparisons) {
            page.chapter(comparison.name(), summary(comparison), sections(comparison));
        }
        return page.html();
    }

    private static Element summary(Comparison comparison) {
        return Element.of(
                        "div",
                        Element.of("h2", comparison.name()),
                        Element.of("p", sentence(comparison)).style("result"),
                        figures(comparison))
                .style("summary");
    }

    private static String sentence(Comparison comparison) {
        String counts = "Of " + Numbers.of(comparison.pairs().size(), "message", "messages") + ", "
                + Numbers.count(comparison.with(Effect.BETTER).size()) + " became right and "
                + Numbers.count(comparison.with(Effect.WORSE).size()) + " became wrong. ";
        if (comparison.figures().isEmpty()) {
            return counts;
        }
        Figure first = comparison.figures().getFirst();
        double difference = first.b() - first.a();
        return counts
                + (first.clear()
                        ? "In " + first.name() + " B is " + (difference > 0 ? "better" : "worse") + " by "
                                + Numbers.points(Math.abs(difference)).substring(1)
                                + " points, more than chance explains."
                        : "The difference in " + first.name() + " may be chance.");
    }

    private static Element figures(Comparison comparison) {
        Table table = new Table()
                .column("Figure")
                .numbers("Messages")
                .numbers("A")
                .numbers("B")
                .numbers("B − A, points")
                .numbers("95 % interval")
                .column("");
        double widest = comparison.figures().stream()
                .mapToDouble(figure -> Math.max(
                        Math.abs(figure.difference().low()),
                        Math.abs(figure.difference().high())))
                .max()
                .orElse(0);
        for (Figure figure : comparison.figures()) {
            table.row(
                    Table.cell(figure.name()),
                    Table.number(Numbers.count(figure.messages())),
                    Table.number(Numbers.percent(figure.a())),
                    Table.number(Numbers.percent(figure.b())),
                    Table.number(Numbers.points(figure.b() - figure.a())),
                    Table.number(Numbers.points(figure.difference().low()) + " to "
                            + Numbers.points(figure.difference().high())),
                    Table.cell(whisker(figure, Math.max(widest, 0.01))));
        }
        return Element.of(
                "div",
                table.element(),
                Element.of("p", "Intervals by paired bootstrap, 2,000 resamples; one that includes 0 may be chance.")
                        .style("lead"));
    }

    /** The interval as a line with a dot for the difference, around a tick for zero. */
    private static Element whisker(Figure figure, double widest) {
        String style = !figure.clear() ? "unclear" : figure.b() > figure.a() ? "good" : "bad";
        double scale = 70 / widest;
        return Element.of(
                        "svg",
                        Element.of("line")
                                .style("zero")
                                .with("x1", 80.0)
                                .with("x2", 80.0)
                                .with("y1", 2.0)
                                .with("y2", 18.0),
                        Element.of("line")
                                .with("x1", 80 + scale * figure.difference().low())
                                .with("x2", 80 + scale * figure.difference().high())
                                .with("y1", 10.0)
                                .with("y2", 10.0),
                        Element.of("circle")
                                .with("cx", 80 + scale * (figure.b() - figure.a()))
                                .with("cy", 10.0)
                                .with("r", 4.0))
                .style("whisker " + style)
                .with("width", 160.0)
                .with("height", 20.0)
                .with("aria-hidden", true);
    }

    private static List<Section> sections(Comparison comparison) {
        List<Section> sections = new ArrayList<>();
        sections.add(changes(comparison, Effect.WORSE, "Worse", "A is right, B is not."));
        sections.add(changes(comparison, Effect.BETTER, "Better", "B is right, A is not."));
        sections.add(changes(
                comparison,
                Effect.OTHER,
                "Changed otherwise",
                "As right or wrong as before, but another intent, or accepted by only one of the two."));
        return sections;
    }

    private static Section changes(Comparison comparison, Effect effect, String title, String lead) {
        List<Pair> pairs = comparison.with(effect);
        String id = comparison.name() + "-" + effect.name().toLowerCase(Locale.ROOT);
        Table table = new Table()
                .sortable()
                .column("Message")
                .column("Means")
                .column("A")
                .column("B");
        for (Pair pair : pairs) {
            table.row(
                    Table.cell(pair.a().text()).style("said"),
                    Table.cell(pair.a().label()).style("intent"),
                    Table.cell(read(pair.a())),
                    Table.cell(read(pair.b())));
        }
        String counted = Numbers.of(pairs.size(), "message", "messages") + ". " + lead;
        return pairs.isEmpty() ? Section.of(id, title, "No message.") : Section.of(id, title, counted, table.element());
    }

    private static List<Element> read(Prediction prediction) {
        String intent = prediction.intent() == null ? "nothing" : prediction.intent();
        String kind = prediction.right() ? "intent gold" : "intent read";
        String note = Numbers.decimal(prediction.confidence(), 2) + (prediction.accepted() ? "" : ", refused");
        return List.of(
                Element.of("span", intent).style(kind),
                Element.of("span", " " + note).style("quiet"));
    }
}
