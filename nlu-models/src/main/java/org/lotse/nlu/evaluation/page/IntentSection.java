package org.lotse.nlu.evaluation.page;

import java.util.Comparator;
import java.util.Map;
import org.lotse.nlu.evaluation.ConfusionMatrix;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.evaluation.Score;

/** Each intent's scores; weakest first until the reader sorts otherwise. */
final class IntentSection {
    private IntentSection() {}

    static Section of(Report report, String prefix) {
        ConfusionMatrix matrix = ConfusionMatrix.of(report.measurement().judged());
        Table table = new Table()
                .sortable()
                .column("Intent")
                .numbers("F1")
                .numbers("Precision")
                .numbers("Recall")
                .numbers("Messages")
                .column("Most often read instead");
        report.scores().intents().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Double.compare(one.f1(), other.f1())))
                .forEach(entry -> row(table, entry.getKey(), entry.getValue(), matrix));
        return Section.of(
                prefix + "intents",
                "Intents",
                "Weakest first; a click on a head sorts. Low precision: other messages are taken for this intent. "
                        + "Low recall: its own messages are taken for others.",
                table.element());
    }

    private static void row(Table table, String intent, Score score, ConfusionMatrix matrix) {
        String instead = matrix.intents().stream()
                .filter(read -> !read.equals(intent))
                .max(Comparator.comparingInt(read -> matrix.count(intent, read)))
                .orElse("");
        int most = matrix.count(intent, instead);
        table.row(
                Table.cell(intent).style("intent"),
                bar(score.f1()),
                Table.number(Numbers.percent(score.precision()), score.precision()),
                Table.number(Numbers.percent(score.recall()), score.recall()),
                Table.number(Numbers.count(score.support()), score.support()),
                Table.cell(most == 0 ? "" : instead + ", " + Numbers.count(most))
                        .style("intent")
                        .with("data-by", most));
    }

    /** A number with a bar behind it, as long as the share. */
    static Element bar(double share) {
        return Table.number(Numbers.percent(share), share)
                .style("number barred")
                .with("style", "--share:" + Numbers.compact(100 * share) + "%");
    }
}
