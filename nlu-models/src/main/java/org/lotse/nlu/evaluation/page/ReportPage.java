package org.lotse.nlu.evaluation.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.evaluation.Source;

/** The page of {@code evaluate}: a chapter for each language. */
public final class ReportPage {
    private ReportPage() {}

    /** The whole page. */
    public static String of(List<Report> reports) {
        String title = "Evaluation of " + names(reports);
        Page page = new Page(
                title,
                Element.of(
                                "header",
                                Element.of("p", "Lotse · evaluation").style("kicker"),
                                Element.of("h1", names(reports)))
                        .style("top"));
        for (Report report : reports) {
            String language = report.measurement().language().code();
            page.chapter(chapter(report), Summary.of(report, chapter(report)), sections(report, language + "-"));
        }
        return page.html();
    }

    /** What was judged: the model, else the training data. */
    private static String names(List<Report> reports) {
        Set<String> names = new LinkedHashSet<>();
        reports.forEach(report -> names.add(report.measurement().sources().stream()
                .findFirst()
                .map(Source::name)
                .orElse("a classifier")));
        return names.stream().collect(Collectors.joining(", "));
    }

    private static String chapter(Report report) {
        return Locale.of(report.measurement().language().code()).getDisplayLanguage(Locale.ENGLISH);
    }

    private static List<Section> sections(Report report, String prefix) {
        List<Section> sections = new ArrayList<>();
        sections.add(ReliabilitySection.of(report, prefix));
        sections.add(CoverageSection.of(report, prefix));
        sections.add(ConfusionSection.of(report, prefix));
        sections.add(IntentSection.of(report, prefix));
        if (!report.measurement().entities().isEmpty()) {
            sections.add(EntitySection.of(report, prefix));
        }
        sections.add(LearningSection.of(report, prefix));
        sections.add(MistakeSection.of(report, prefix));
        sections.add(NoiseSection.of(report, prefix));
        return sections;
    }
}
