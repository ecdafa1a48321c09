package org.lotse.nlu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotse.nlu.evaluation.Messages.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Language;
import org.lotse.nlu.evaluation.LearningCurve;
import org.lotse.nlu.evaluation.Measurement;
import org.lotse.nlu.evaluation.Measurement.Training;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.evaluation.Score;
import org.lotse.nlu.evaluation.Source;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.Sample;

class ReportPageTest {
    private static final String ATTACK = "<script>alert(\"1\")</script> & 'more'";
    private static final List<Judged> JUDGED = List.of(
            judged("a.one", "a.one", 0.9),
            judged("a.one", "b.two", 0.95, ATTACK),
            judged("b.two", "b.two", 0.4),
            judged("out_of_scope", "b.two", 0.8, "something else"));

    @Test
    void page_hasAllSections_andLinksToThem() {
        String page =
                ReportPage.of(List.of(report(Language.DE, JUDGED, known()), report(Language.EN, JUDGED, known())));
        for (String language : List.of("de", "en")) {
            for (String section : List.of(
                    "reliability", "coverage", "confusions", "intents", "entities", "learning", "mistakes", "noise")) {
                String id = language + "-" + section;
                assertThat(page)
                        .containsOnlyOnce("<section id=\"" + id + "\">")
                        .containsOnlyOnce("href=\"#" + id + "\"");
            }
        }
        assertThat(page).contains("<h2>German</h2>", "<h2>English</h2>", "shop-data", "0123456789abcdef");
    }

    @Test
    void texts_areEscapedWhereverTheyStand() {
        String page = ReportPage.of(List.of(report(Language.EN, JUDGED, known())));
        assertThat(page)
                .doesNotContain("<script>alert")
                .contains(
                        "<p class=\"text\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>")
                .containsOnlyOnce("<script>");
    }

    @Test
    void page_needsNothingButItself() {
        String page = ReportPage.of(List.of(report(Language.EN, JUDGED, known())));
        assertThat(page).doesNotContain("http", "url(", "@import", " src=", "<link");
    }

    @Test
    void figures_stayFinite() {
        assertThat(ReportPage.of(List.of(report(Language.EN, JUDGED, known())))).doesNotContain("NaN", "Infinity");
        assertThat(ReportPage.of(List.of(report(Language.EN, List.of(), Training.unknown()))))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void loadedModel_saysWhatItLacks() {
        String page = ReportPage.of(List.of(report(Language.EN, JUDGED, Training.unknown())));
        assertThat(page).contains("with --learning-curve", "with --examples", "Not looked for");
    }

    @Test
    void mistake_standsBesideItsNearestExample() {
        assertThat(ReportPage.of(List.of(report(Language.EN, JUDGED, known()))))
                .contains("<span>alert me more</span><span class=\"intent read\">b.two</span>");
    }

    @Test
    void manyIntents_areReducedToTheMostConfused() {
        List<Judged> judged = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> judged.add(judged("intent" + i, "intent" + i, 0.9)));
        judged.add(judged("intent7", "intent8", 0.9));
        assertThat(ReportPage.of(List.of(report(Language.EN, judged, Training.unknown()))))
                .contains("Shown are the 2 of 100 intents")
                .contains("intent7 read as intent8: 1 of 2, 50.0");
    }

    private static Training known() {
        return new Training(
                List.of(new Sample("b.two", "alert me more"), new Sample("a.one", "hello")),
                JUDGED,
                List.of(new LearningCurve.Point(0.5, 10, 0.6, 0.5, 3), new LearningCurve.Point(1, 20, 0.7, 0.6, 3)));
    }

    private static Report report(Language language, List<Judged> judged, Training training) {
        Source source = new Source("test", "shop-data", judged.size(), "0123456789abcdef0123");
        return Report.of(new Measurement(
                language, List.of(source), judged, 0.5, null, training, Map.of("order", new Score(1, 0.5, 0.67, 8))));
    }
}
