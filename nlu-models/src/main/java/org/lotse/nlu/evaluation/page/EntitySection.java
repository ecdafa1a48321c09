package org.lotse.nlu.evaluation.page;

import java.util.Map;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.evaluation.Score;

/** How well entities are found. */
final class EntitySection {
    private EntitySection() {}

    static Section of(Report report, String prefix) {
        Table table = new Table()
                .sortable()
                .column("Entity")
                .numbers("F1")
                .numbers("Precision")
                .numbers("Recall")
                .numbers("Annotated");
        for (Map.Entry<String, Score> entry : report.measurement().entities().entrySet()) {
            Score score = entry.getValue();
            table.row(
                    Table.cell(entry.getKey()).style("intent"),
                    IntentSection.bar(score.f1()),
                    Table.number(Numbers.percent(score.precision()), score.precision()),
                    Table.number(Numbers.percent(score.recall()), score.recall()),
                    Table.number(Numbers.count(score.support()), score.support()));
        }
        return Section.of(
                prefix + "entities",
                "Entities",
                "An entity is found if its first and its last character are those that were annotated.",
                table.element());
    }
}
