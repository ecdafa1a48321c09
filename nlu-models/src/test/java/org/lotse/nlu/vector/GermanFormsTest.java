package org.lotse.nlu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanFormsTest {
    private final GermanForms forms = new GermanForms(new HashMap<>(Map.of(
            "paket", "package",
            "liefern", "deliver",
            "lieferung", "delivery",
            "datum", "date",
            "umtauschen", "exchange",
            "anrufen", "call",
            "kosten", "costs",
            "kost", "food",
            "rechnung", "invoice",
            "ab", "off")));

    @ParameterizedTest
    @CsvSource({
        "paket, package",
        "pakets, package",
        "paketen, package",
        "lieferst, deliver",
        "lieferte, deliver",
        "umtauschende, exchange",
        "lieferungen, delivery"
    })
    void inflectedForm_isFound(String word, String english) {
        assertThat(forms.find(word)).isEqualTo(english);
    }

    @Test
    void listedWord_goesBeforeItsStem() {
        assertThat(forms.find("kosten")).isEqualTo("costs");
        assertThat(forms.find("kost")).isEqualTo("food");
    }

    @ParameterizedTest
    @CsvSource({
        "umgetauscht, exchange",
        "umgetauschte, exchange",
        "geliefert, deliver",
        "angerufen, call",
        "angerufenen, call"
    })
    void participle_isFound(String word, String english) {
        assertThat(forms.find(word)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"umzutauschen, exchange", "anzurufen, call"})
    void infinitive_withZuInside_isFound(String word, String english) {
        assertThat(forms.find(word)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "zuruckgeschickt, send back",
        "zuruckzuschicken, send back",
        "zugesendet, send to",
        "gegengerechnet, offset"
    })
    void prefix_thatLooksLikeGeOrZu_isNoObstacle(String word, String english) {
        GermanForms prefixed =
                new GermanForms(Map.of("zuruckschicken", "send back", "zusenden", "send to", "gegenrechnen", "offset"));
        assertThat(prefixed.find(word)).isEqualTo(english);
    }

    /** A guard against endless search, not a measurement: each word can be cut in many ways, none of which fits. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longWord_thatIsNoCompound_isGivenUp() {
        GermanForms houses = new GermanForms(Map.of("gasthaus", "inn", "gast", "guest", "haus", "house"));
        assertThat(houses.find("qqqqq" + "gasthaus".repeat(19))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "lieferdatum, deliver date",
        "lieferungsdatum, delivery date",
        "paketlieferung, package delivery",
        "paketlieferungen, package delivery",
        "paketlieferungsrechnung, package delivery invoice"
    })
    void compound_isPutTogether(String word, String english) {
        assertThat(forms.find(word)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "rechnug, invoice",
        "rechnnung, invoice",
        "rechmung, invoice",
        "lieferumg, delivery",
        "datuum, date",
        "dtaum, date"
    })
    void oneTypingError_isForgiven(String word, String english) {
        assertThat(forms.find(word)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rexxnung",
                "rechnungsmarke",
                "xyzzydatum",
                "echnung",
                "xechnung",
                "dat",
                "abx",
                "x",
                "xyzzy",
                "qqqqqqqqqqqq",
                "ge",
                "zu",
                ""
            })
    void otherWord_isNotFound(String word) {
        assertThat(forms.find(word)).isNull();
    }
}
