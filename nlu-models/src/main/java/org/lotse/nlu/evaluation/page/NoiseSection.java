package org.lotse.nlu.evaluation.page;

import java.util.List;
import org.lotse.nlu.evaluation.NoiseSuspects.Suspect;
import org.lotse.nlu.evaluation.Report;

/** Training messages whose label may be wrong. */
final class NoiseSection {
    private NoiseSection() {}

    static Section of(Report report, String prefix) {
        String id = prefix + "noise";
        String title = "Label noise";
        List<Suspect> suspects = report.suspects();
        if (report.measurement().training().heldOut().isEmpty()) {
            return Section.of(
                    id,
                    title,
                    "Not looked for: that takes a training. lotse evaluate --train or --data lists here the training "
                            + "messages whose label may be wrong.");
        }
        if (suspects.isEmpty()) {
            return Section.of(id, title, "No training message is suspect: none is surely read as another intent.");
        }
        Table table = new Table()
                .sortable()
                .column("Training message")
                .column("Filed under")
                .column("Read as")
                .numbers("Confidence")
                .numbers("Of its own label");
        for (Suspect suspect : suspects) {
            table.row(
                    Table.cell(suspect.text()).style("said"),
                    Table.cell(suspect.label()).style("intent"),
                    Table.cell(suspect.suggested()).style("intent"),
                    Table.number(Numbers.percent(suspect.confidence()), suspect.confidence()),
                    Table.number(Numbers.percent(suspect.own()), suspect.own()));
        }
        return Section.of(
                id,
                title,
                "Models that have not seen these training messages surely read another intent, and hardly ever the one they "
                        + "are filed under. Look at them again: some are filed wrongly, some mean two things, some are just "
                        + "hard. (Confident learning, Northcutt et al. 2021, in its simplest form; the clearest "
                        + suspects.size() + ".)",
                table.element());
    }
}
