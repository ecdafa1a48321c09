package org.lotse.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.content.InvalidContent;

class KnowledgeBaseTest {
    private static final KnowledgeBase BASE = KnowledgeBase.open(Path.of("../training-data/articles"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | return.policy | wie lange habe ich zeit für eine rückgabe? | return-policy | 30 Tagen",
                "de | return.policy | was kostet eine rücksendung aus frankreich | return-policy | Porto",
                "de | return.policy | kann ich geöffnete in-ears zurückgeben | return-exclusions | In-Ear",
                "de | payment.methods | womit kann ich zahlen | payment-methods | ",
                "de | payment.methods | geht auch ratenkauf | payment-instalments | Raten",
                "de | delivery.time | wie lange dauert die lieferung | delivery-time | Werktage",
                "de | delivery.time | lieferzeit schweiz | delivery-time | ",
                "de | delivery.options | was kostet der versand | delivery-costs | 4,90",
                "de | delivery.options | liefert ihr an packstationen | delivery-packstation | Packstation",
                "de | delivery.options | express bis morgen möglich? | delivery-express | Express",
                "de | account.login | ich habe mein passwort vergessen | account-login | Passwort",
                "de | payment.reminder | warum habe ich eine mahnung bekommen | payment-reminder | Mahnung",
                "de | product.warranty | wie lange gilt die garantie | warranty | Jahre",
                "de | service.store | wann hat die filiale in kiel auf | stores | Kiel",
                "de | service.contact | telefonnummer? | contact | 66969",
                "de | price.voucher | mein gutscheincode geht nicht | voucher-redeem | Gutschein",
                "de | order.cancel_terms | bis wann kann ich stornieren | order-cancel-terms | gepackt",
                "de | refund.request | ich will mein geld zurück | refund-request | ",
                "en | return.policy | how long do I have to return something | return-policy | ",
                "en | payment.methods | what payment methods do you accept? | payment-methods | PayPal",
                "en | order.cancel_terms | until when can I cancel my order? | order-cancel-terms | packed",
                "en | delivery.options | do you ship to the UK | delivery-countries | UK",
                "en | delivery.time | how many days does delivery take | delivery-time | working days",
                "en | account.delete | close my account please | account-delete | ",
                "en | account.privacy | what data do you have about me | privacy-data | ",
                "en | product.warranty | how long is the warranty | warranty | year",
                "en | service.contact | what are your phone hours | contact | ",
                "en | price.voucher | can I use two vouchers at once | voucher-redeem | two vouchers",
            })
    void answer_isTheRightPassage(String language, String intent, String question, String article, String contains) {
        Answer answer = BASE.answer(question, language, intent, null).orElseThrow();
        assertThat(answer.article().id()).isEqualTo(article);
        assertThat(answer.text()).contains(contains == null ? "" : contains);
    }

    @Test
    void answer_prefersArticlesOfTheProduct() {
        Answer answer = BASE.answer("geht nicht", "de", "product.troubleshooting", "kessel-no-5")
                .orElseThrow();
        assertThat(answer.article().products()).contains("kessel-no-5");
    }

    @Test
    void answer_ofAnArticleWithSteps_leadsThroughThem() {
        Answer answer = BASE.answer("wasserkocher entkalken", "de", "product.troubleshooting", "kessel-no-5")
                .orElseThrow();
        assertThat(answer.article().id()).isEqualTo("kettle-descale");
        assertThat(answer.text()).contains("\n1. ").contains("\n2. ");
    }

    @Test
    void answerAbout_isTheProductsArticle_orNone() {
        assertThat(BASE.answerAbout("brise-3", "How do I pair the Brise 3?", "en")
                        .orElseThrow()
                        .article()
                        .id())
                .isEqualTo("headphones-pair");
        assertThat(BASE.answerAbout("brise-3", "how heavy is it", "en")).isEmpty();
    }

    @Test
    void answer_forAnIntentWithoutArticle_isNone() {
        assertThat(BASE.answer("hallo", "de", "chat.greeting", null)).isEmpty();
    }

    @Test
    void search_findsWithoutUmlautsAndInflected() {
        assertThat(BASE.search("rueckgabe", "de", 5))
                .extracting(answer -> answer.article().id())
                .contains("return-policy");
        assertThat(BASE.search("returning items", "en", 5))
                .extracting(answer -> answer.article().id())
                .anyMatch(id -> id.startsWith("return"));
    }

    @Test
    void snippet_marksHitsAndEscapesTheRest() {
        assertThat(Snippet.of("Rückgabe <script>alert(1)</script> hier", "rückgabe", "de"))
                .contains("<mark>Rückgabe</mark>")
                .doesNotContain("<script>");
    }

    @Test
    void html_isSanitised() {
        assertThat(Markdown.html("[x](javascript:alert(1)) <img src=x onerror=alert(1)> **fett**"))
                .contains("<strong>fett</strong>")
                .doesNotContain("javascript:")
                .doesNotContain("<img");
    }

    private void write(String language, String name, String text) throws IOException {
        Path file = folder.resolve(language).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String head(String id, String more) {
        return "---\nid: " + id + "\ntitle: T\nintents: []\ntags: []\nproducts: []\n" + more + "---\nText\n";
    }

    @Test
    void articleWithoutFrontMatter_namesTheFile() throws Exception {
        write("de", "a.md", "Nur Text");
        write("en", "a.md", head("a", "related: []\nupdated: 2026-01-01\n"));
        assertThatThrownBy(() -> KnowledgeBase.open(folder))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("a.md:1:")
                .hasMessageContaining("front matter");
    }

    @Test
    void articleWithABadDate_namesTheLine() throws Exception {
        write("de", "a.md", head("a", "related: []\nupdated: gestern\n"));
        write("en", "a.md", head("a", "related: []\nupdated: 2026-01-01\n"));
        assertThatThrownBy(() -> KnowledgeBase.open(folder))
                .hasMessageContaining("a.md:8:")
                .hasMessageContaining("gestern");
    }

    @Test
    void articleInOneLanguageOnly_isRefused() throws Exception {
        write("de", "a.md", head("a", "related: []\nupdated: 2026-01-01\n"));
        write("en", "b.md", head("b", "related: []\nupdated: 2026-01-01\n"));
        assertThatThrownBy(() -> KnowledgeBase.open(folder)).hasMessageContaining("missing in the other language");
    }

    @Test
    void articleThatRefersToNothing_isRefused() throws Exception {
        write("de", "a.md", head("a", "related: [nowhere]\nupdated: 2026-01-01\n"));
        write("en", "a.md", head("a", "related: []\nupdated: 2026-01-01\n"));
        assertThatThrownBy(() -> KnowledgeBase.open(folder)).hasMessageContaining("nowhere");
    }
}
