package org.lotse.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.Entity;

class PatternsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "HK-204511, HK-204511",
        "wo ist hk204511, HK-204511",
        "HK 204 511 bitte, HK-204511",
        "204511, HK-204511",
        "nr. 204-511, HK-204511",
        "2 0 4 5 1 1, HK-204511",
        "HK–204511, HK-204511",
        "'#204511', HK-204511",
        "bestellnummer 204511, HK-204511",
        "order number is 334511, HK-334511",
        "HK_204511?, HK-204511",
        "Bestellung 204 511, HK-204511"
    })
    void orderNumber_howeverTyped(String text, String value) {
        assertThat(values(new OrderNumbers(), text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "334511",
        "am 20.11.2026",
        "2026-11-20",
        "Ankerkraft 20000",
        "200500 €",
        "0402045119",
        "040 204571",
        "20457 Hamburg"
    })
    void orderNumber_isNotSeenInOtherNumbers(String text) {
        assertThat(values(new OrderNumbers(), text)).isEmpty();
    }

    @Test
    void orderNumber_ofSixDigits_countsWhenExpected() {
        assertThat(values(new OrderNumbers(), "334511", "order_number")).containsExactly("HK-334511");
    }

    @ParameterizedTest
    @CsvSource({
        "Lena.Petersen@Web.de, lena.petersen@web.de",
        "mail an a_b+c@post.hafen.example., a_b+c@post.hafen.example"
    })
    void email_isInLowerCase(String text, String value) {
        assertThat(values(new Emails(), text)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "20457 Hamburg, 20457",
        "plz 1010, 1010",
        "1010 Wien, 1010",
        "CH-8001, 8001",
        "Kaispeicher 12 20457 Hamburg, 20457",
        "my postcode is 20457, 20457"
    })
    void postalCode_isFound(String text, String value) {
        assertThat(values(new PostalCodes(), text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"4711", "204571", "HK-20457", "20457 €", "20000 mAh", "1.20457", "20457-1"})
    void postalCode_isNotSeenInOtherNumbers(String text) {
        assertThat(values(new PostalCodes(), text)).isEmpty();
    }

    @Test
    void postalCode_ofFourDigits_countsWhenExpected() {
        assertThat(values(new PostalCodes(), "4711", "postal_code")).containsExactly("4711");
    }

    @ParameterizedTest
    @CsvSource({
        "'49,90 €', 49.90",
        "20 euro, 20.00",
        "€15.5, 15.50",
        "'1.249,00 EUR', 1249.00",
        "'5,- €', 5.00",
        "zwanzig Euro, 20.00",
        "£20, 20.00",
        "'149.90€', 149.90",
        "'79,-', 79.00",
        "49 Euro 90, 49.90",
        "90 Cent, 0.90",
        "fünfundzwanzig Euro, 25.00",
        "a hundred and twenty euros, 120.00",
        "twenty-five euros, 25.00"
    })
    void amount_hasTwoDecimals(String text, String value) {
        assertThat(Candidate.resolve(candidates(new Amounts(), text)))
                .extracting(candidate -> candidate.entity().value())
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "WILLKOMMEN5, WILLKOMMEN5",
        "code hafen10 geht nicht, HAFEN10",
        "MOIN-STUDI, MOIN-STUDI",
        "voucher: willkommen5, WILLKOMMEN5"
    })
    void voucherCode_isInCapitals(String text, String value) {
        assertThat(values(new VoucherCodes(), text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"HK-204511", "der hafen10", "DHL", "XXL"})
    void voucherCode_isNotSeenElsewhere(String text) {
        assertThat(values(new VoucherCodes(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "in xl, XL",
        "Größe 42, 42",
        "size m, M",
        "die in 42 statt 43, 42",
        "32/34, 32/34",
        "135 x 200, 135x200",
        "passt M?, M",
        "gr. 38.5, 38.5",
        "an XXL please, XXL",
        "2XL, XXL",
        "Größe vierzig, 40",
        "size forty-two, 42",
        "W32 L34, 32/34",
        "155 mal 220, 155x220",
        "Socken 36-38, 36-38",
        "UK 9, UK 9",
        "44er Sneaker, 44"
    })
    void size_isFound(String text, String value) {
        assertThat(values(new Sizes(), text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "I'm here",
        "it's fine",
        "in 42 tagen",
        "um 14 uhr",
        "z.B. S. Meier",
        "in 40 minuten",
        "the sizes",
        "Seite 40",
        "17 mal 23"
    })
    void size_isNotSeenElsewhere(String text) {
        assertThat(values(new Sizes(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "und die andere?, other",
        "and the other one?, other",
        "das zweite, second",
        "the first one, first",
        "die letzte bitte, last",
        "die davor, other",
        "that one, that",
        "die da, that"
    })
    void reference_ofShortMessages(String text, String value) {
        assertThat(values(new References(), text)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "the other day",
        "my other account",
        "die letzte Woche",
        "ich habe schon vor langer Zeit bei euch die andere Jacke bestellt"
    })
    void reference_isNotSeenElsewhere(String text) {
        assertThat(values(new References(), text)).isEmpty();
    }

    @Test
    void size_countsAloneWhenExpected_exceptInLengths() {
        assertThat(values(new Sizes(), "l", "size")).containsExactly("L");
        assertThat(values(new Sizes(), "42,5", "size")).containsOnly("42.5");
        assertThat(values(new Sizes(), "i'm 1,80 m and 95 kg", "size")).doesNotContain("M", "80", "95");
    }

    @Test
    void overlaps_longestStands_thenPatternBeforeCatalogueBeforeTagger() {
        Candidate shorter = new Candidate("size", "42", 0, 2, Source.PATTERN);
        Candidate tagged = new Candidate("product", "x", 0, 5, Source.TAGGER);
        Candidate listed = new Candidate("product", "y", 0, 5, Source.CATALOGUE);
        Candidate apart = new Candidate("colour", "black", 6, 9, Source.TAGGER);
        assertThat(Candidate.resolve(List.of(apart, shorter, tagged, listed)))
                .extracting(Candidate::entity)
                .extracting(Entity::value)
                .containsExactly("y", "black");
    }

    private static List<String> values(Finder finder, String text, String... expected) {
        return candidates(finder, text, expected).stream()
                .map(candidate -> candidate.entity().value())
                .toList();
    }

    private static List<Candidate> candidates(Finder finder, String text, String... expected) {
        List<Candidate> found = new ArrayList<>();
        finder.find(Message.of(text, Set.of(expected), FRIDAY), found::add);
        return found;
    }
}
