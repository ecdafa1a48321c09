package org.lotse.nlu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.Language;

class NormaliserTest {
    private final Normaliser german = new Normaliser(Language.DE);

    @ParameterizedTest
    @CsvSource({"für, fuer", "Größe, groesse", "Rückgabe, RUCKGABE", "Straße, strasse", "hallooooo, hallo"})
    void spellings_ofOneWord_becomeOne(String one, String other) {
        assertThat(german.words(one)).isEqualTo(german.words(other));
    }

    @ParameterizedTest
    @CsvSource({
        "HK-204511, xorder",
        "hk 204 511, xorder",
        "204511, xorder",
        "a.b@web.de, xmail",
        "'49,90 €', xamount",
        "€20, xamount",
        "0171 234567, xnumber xnumber",
        "https://x.de/y, xlink",
        "5, 5"
    })
    void regularThings_areMasked(String text, String words) {
        assertThat(String.join(" ", german.words(text))).isEqualTo(words);
    }

    @Test
    void english_keepsItsVowels() {
        assertThat(new Normaliser(Language.EN).words("Don't the shoes fit?"))
                .containsExactly("dont", "the", "shoes", "fit", "?");
    }

    @Test
    void text_withoutWords_hasNone() {
        assertThat(german.words("")).isEmpty();
        assertThat(german.words(" \u0000\t")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20457 | false",
                "HK-204511 | false",
                "lena@example.org! | false",
                "49,90 € | false",
                "???  | false",
                "Nr. 204511 | true",
                "ja | true"
            })
    void hasWords_whereMoreThanNumbersAndAddressesIsSaid(String text, boolean words) {
        assertThat(Normaliser.hasWords(text)).isEqualTo(words);
    }

    @Test
    void head_neverEndsWithinASurrogatePair() {
        String text = "x" + "😀".repeat(3_000);
        assertThat(Normaliser.head(text)).hasSize(Normaliser.MAX_READ - 1);
    }
}
