package org.lotse.nlu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.evaluation.Comparison;
import org.lotse.nlu.evaluation.Prediction;

class ComparisonPageTest {
    @Test
    void page_listsChanges_escaped() {
        Prediction a = new Prediction("x", "<b>bold</b>", "x", 0.9, 0.9, true, false);
        Prediction b = new Prediction("x", "<b>bold</b>", "y", 0.6, 0.4, false, false);
        String page = ComparisonPage.of("a.json", "b.json", List.of(Comparison.of("en", List.of(a), List.of(b))));
        assertThat(page)
                .contains("Of 1 message, 0 became right and 1 became wrong.")
                .contains("<section id=\"en-worse\">", "<section id=\"en-better\">", "<section id=\"en-other\">")
                .contains("&lt;b&gt;bold&lt;/b&gt;", "0.60, refused")
                .doesNotContain("<b>", "NaN");
    }
}
