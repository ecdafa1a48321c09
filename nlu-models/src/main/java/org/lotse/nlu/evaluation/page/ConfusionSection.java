package org.lotse.nlu.evaluation.page;

import java.util.List;
import org.lotse.nlu.evaluation.ConfusionMatrix;
import org.lotse.nlu.evaluation.Confusions.Confusion;
import org.lotse.nlu.evaluation.Report;

/** Which intents are mixed up: a heat map of all of them, and the most frequent pairs in words. */
final class ConfusionSection {
    private static final int WHOLE = 70;
    private static final int MOST_CONFUSED = 40;
    private static final int PAIRS = 10;
    private static final int EXAMPLES = 2;

    private ConfusionSection() {}

    static Section of(Report report, String prefix) {
        ConfusionMatrix matrix = ConfusionMatrix.of(report.measurement().judged());
        boolean whole = matrix.intents().size() <= WHOLE;
        List<String> shown = whole
                ? matrix.intents()
                : matrix.confused().stream().limit(MOST_CONFUSED).toList();
        String lead =
                "Rows are what the message means, columns what was read; a cell is the stronger, the larger its share "
                        + "of the row. Whatever lies beside the diagonal is wrong. ";
        String which = whole
                ? "Point at a cell for its counts."
                : "Shown are the " + shown.size() + " of " + matrix.intents().size()
                        + " intents with most confusions, most confused first.";
        return Section.of(
                prefix + "confusions",
                "Confusions",
                lead + which,
                Element.of("div", HeatMap.of(matrix, shown, whole)).style("scroll"),
                pairs(report));
    }

    private static Element pairs(Report report) {
        Table table = new Table()
                .numbers("Messages")
                .column("Meant")
                .column("Read as")
                .column("For example");
        for (Confusion confusion : report.confusions().stream().limit(PAIRS).toList()) {
            List<Element> examples = confusion.examples().stream()
                    .limit(EXAMPLES)
                    .map(text -> Element.of("div", text))
                    .toList();
            table.row(
                    Table.number(Numbers.count(confusion.count())),
                    Table.cell(confusion.gold()).style("intent"),
                    Table.cell(confusion.read().isEmpty() ? "nothing" : confusion.read())
                            .style("intent"),
                    Table.cell(examples).style("said"));
        }
        return table.element();
    }
}
