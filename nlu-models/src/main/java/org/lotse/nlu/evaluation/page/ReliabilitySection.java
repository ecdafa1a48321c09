package org.lotse.nlu.evaluation.page;

import java.util.List;
import org.lotse.nlu.evaluation.ReliabilityBin;
import org.lotse.nlu.evaluation.Report;

/** Whether confidence can be trusted: the share of right readings by confidence, and how many messages that is of. */
final class ReliabilitySection {
    private ReliabilitySection() {}

    static Section of(Report report, String prefix) {
        List<ReliabilityBin> bins = report.reliability();
        return Section.of(
                prefix + "reliability",
                "Reliability",
                "Of all readings given with a confidence of 80 %, 80 % ought to be right: honest bars end at the diagonal. "
                        + "Bars below it are too sure, bars above too modest; pale bars have fewer than 10 messages.",
                Element.of("div", Element.of("div", diagram(bins), histogram(bins)), explanation(report))
                        .style("pair"));
    }

    private static Element diagram(List<ReliabilityBin> bins) {
        Axis share = Axis.shares("", 0);
        Plot plot = new Plot(
                share.untitled(),
                new Axis("read right", 0, 1, share.ticks(), share.label()),
                260,
                "Reliability diagram");
        for (ReliabilityBin bin : bins) {
            if (bin.count() > 0) {
                String style = bin.count() < 10 ? "bar faint" : "bar";
                plot.bar(style, new Plot.Spot(bin.from(), 0), new Plot.Spot(bin.to(), bin.accuracy()), hover(bin));
            }
        }
        plot.rule("diagonal", 0, 0, 1, 1);
        for (ReliabilityBin bin : bins) {
            if (bin.count() > 0) {
                double middle = (bin.from() + bin.to()) / 2;
                plot.rule("gap", middle, bin.accuracy(), middle, bin.confidence());
            }
        }
        return plot.element();
    }

    private static Element histogram(List<ReliabilityBin> bins) {
        int most = bins.stream().mapToInt(ReliabilityBin::count).max().orElse(0);
        Plot plot = new Plot(Axis.shares("confidence", 0), Axis.counts("", most), 60, "Messages by confidence");
        for (ReliabilityBin bin : bins) {
            plot.bar("bar quiet", new Plot.Spot(bin.from(), 0), new Plot.Spot(bin.to(), bin.count()), hover(bin));
        }
        return plot.element();
    }

    private static String hover(ReliabilityBin bin) {
        return "confidence " + Numbers.wholePercent(bin.from()) + " to " + Numbers.wholePercent(bin.to()) + ": "
                + Numbers.of(bin.count(), "message", "messages") + ", mean confidence "
                + Numbers.percent(bin.confidence()) + ", right " + Numbers.percent(bin.accuracy());
    }

    private static Element explanation(Report report) {
        double confidence = report.reliability().stream()
                        .mapToDouble(bin -> bin.confidence() * bin.count())
                        .sum()
                / Math.max(1, report.scores().inScope());
        double excess = confidence - report.scores().accuracy();
        String verdict = Math.abs(excess) < 0.01
                ? "On average the model is as sure as it is right."
                : "On average the model is too " + (excess > 0 ? "sure" : "modest") + " by "
                        + Numbers.points(Math.abs(excess)).substring(1) + " points.";
        Table table = new Table()
                .column("Confidence")
                .numbers("Messages")
                .numbers("Mean")
                .numbers("Right");
        for (ReliabilityBin bin : report.reliability()) {
            if (bin.count() > 0) {
                table.row(
                        Table.cell(Numbers.wholePercent(bin.from()) + " – " + Numbers.wholePercent(bin.to())),
                        Table.number(Numbers.count(bin.count())),
                        Table.number(Numbers.percent(bin.confidence())),
                        Table.number(Numbers.percent(bin.accuracy())));
            }
        }
        return Element.of("div", Element.of("p", verdict), table.element());
    }
}
