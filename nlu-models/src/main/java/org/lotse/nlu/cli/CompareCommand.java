package org.lotse.nlu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.evaluation.Comparison;
import org.lotse.nlu.evaluation.ComparisonText;
import org.lotse.nlu.evaluation.Prediction;
import org.lotse.nlu.evaluation.page.ComparisonPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two reports of {@code evaluate} over the same test messages. */
@Command(
        name = "compare",
        description = "Shows which predictions changed from one report to another, and how sure the difference is.",
        mixinStandardHelpOptions = true,
        customSynopsis = "lotse compare A.json B.json [--html PAGE]")
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A.json", description = "report of evaluate, the one before")
    private Path a = Path.of("");

    @Parameters(index = "1", paramLabel = "B.json", description = "report of evaluate, the one after")
    private Path b = Path.of("");

    @Option(names = "--html", paramLabel = "PAGE", description = "where the same goes as a page to look at")
    private @Nullable Path html;

    @Override
    public Integer call() {
        Map<String, List<Prediction>> before = ReportFile.read(a);
        Map<String, List<Prediction>> after = ReportFile.read(b);
        if (!before.keySet().equals(after.keySet())) {
            throw new WrongArgumentException("the two reports are over different messages: " + a + " has "
                    + String.join(", ", before.keySet()) + ", " + b + " has " + String.join(", ", after.keySet()));
        }
        List<Comparison> comparisons = new ArrayList<>();
        before.forEach((part, predictions) ->
                comparisons.add(Comparison.of(part, predictions, after.getOrDefault(part, List.of()))));
        PrintStream out = System.out;
        out.println("A is " + a + ", B is " + b);
        comparisons.forEach(comparison -> out.print(ComparisonText.of(comparison)));
        out.flush();
        if (html != null) {
            Output.write(html, ComparisonPage.of(Examples.name(a), Examples.name(b), comparisons));
        }
        return 0;
    }
}
