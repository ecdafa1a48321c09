package org.lotse.nlu.evaluation.page;

import org.jspecify.annotations.Nullable;
import org.lotse.nlu.evaluation.CoverageCurve;
import org.lotse.nlu.evaluation.IntentScores;
import org.lotse.nlu.evaluation.Measurement;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.evaluation.Source;

/** The head of a chapter: the result in two sentences, the key figures as tiles, and what was read. */
final class Summary {
    private Summary() {}

    static Element of(Report report, String title) {
        return Element.of(
                        "div",
                        Element.of("h2", title),
                        Element.of("p", sentences(report)).style("result"),
                        tiles(report),
                        sources(report))
                .style("summary");
    }

    private static String sentences(Report report) {
        IntentScores scores = report.scores();
        CoverageCurve.Point chosen = report.chosen();
        String text = "Of " + Numbers.of(scores.inScope(), "in-scope message", "in-scope messages") + ", "
                + Numbers.percent(scores.accuracy()) + " are read right. At the threshold the bot acts on "
                + Numbers.percent(chosen.coverage()) + " of them, and is right in "
                + Numbers.percent(chosen.precision())
                + " of those";
        return scores.outOfScope() == 0
                ? text + "."
                : text + "; of " + Numbers.of(scores.outOfScope(), "message", "messages")
                        + " that no intent fits, it refuses " + Numbers.percent(scores.oosRecall()) + ".";
    }

    private static Element tiles(Report report) {
        IntentScores scores = report.scores();
        CoverageCurve.Point chosen = report.chosen();
        Measurement.Cost cost = report.measurement().cost();
        boolean outOfScope = scores.outOfScope() > 0;
        Element tiles = Element.of("dl").style(cost == null ? "tiles four" : "tiles");
        tiles.add(
                tile(
                        "Accuracy",
                        Numbers.percent(scores.accuracy()),
                        "95 %: " + Numbers.interval(scores.accuracy(), scores.inScope())),
                tile(
                        "Macro F1",
                        Numbers.percent(scores.macroF1()),
                        "mean of " + Numbers.of(scores.intents().size(), "intent", "intents")),
                tile("Calibration error", Numbers.percent(scores.ece()), "expected, 15 bins"),
                tile("Threshold", Numbers.decimal(chosen.threshold(), 3), "score to be accepted"),
                tile("Coverage", Numbers.percent(chosen.coverage()), "in-scope messages accepted"),
                tile("Precision", Numbers.percent(chosen.precision()), "right, of those accepted"),
                outOfScope
                        ? tile(
                                "Out-of-scope recall",
                                Numbers.percent(scores.oosRecall()),
                                "95 %: " + Numbers.interval(scores.oosRecall(), scores.outOfScope()))
                        : tile("Out-of-scope recall", "–", "no such messages in the test"),
                tile("Asked vectors", Numbers.percent(report.shareWithVectors()), leftOpen(cost)));
        if (cost != null) {
            String trained = cost.trainSeconds() == 0
                    ? "trained before"
                    : "trained in " + Numbers.decimal(cost.trainSeconds(), 1) + " s";
            tiles.add(
                    tile(
                            "Time a message",
                            Numbers.duration(cost.evaluation().speed().all().p50()),
                            "median; words alone "
                                    + Numbers.duration(
                                            cost.evaluation().speed().words().p50())
                                    + ", with vectors "
                                    + Numbers.duration(
                                            cost.evaluation().speed().vectors().p50())),
                    tile("Size", Numbers.bytes(cost.modelBytes()), trained));
        }
        return tiles;
    }

    private static String leftOpen(Measurement.@Nullable Cost cost) {
        String note = "messages that words left open";
        return cost == null
                ? note
                : note + "; always asked, accuracy is "
                        + Numbers.percent(cost.evaluation().accuracyAlwaysVectors());
    }

    private static Element tile(String name, String value, String note) {
        return Element.of(
                "div",
                Element.of("dt", name),
                Element.of("dd", value).style("value"),
                Element.of("dd", note).style("note"));
    }

    private static Element sources(Report report) {
        Table table =
                new Table().column("Read").column("Name").numbers("Messages").column("SHA-256 or version");
        for (Source source : report.measurement().sources()) {
            String digest = source.digest();
            table.row(
                    Table.cell(source.role()),
                    Table.cell(source.name()),
                    Table.number(source.messages() == 0 ? "" : Numbers.count(source.messages())),
                    Table.cell(Element.of("code", digest.substring(0, Math.min(16, digest.length())))
                            .with("title", digest)));
        }
        return table.element().style("scroll sources");
    }
}
