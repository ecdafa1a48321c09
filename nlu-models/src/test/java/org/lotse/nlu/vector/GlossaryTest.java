package org.lotse.nlu.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Glossary SHIPPED = Glossary.shipped();

    private static Glossary glossary(String... lines) throws IOException {
        return Glossary.read(new StringReader(String.join("\n", lines)));
    }

    @Test
    void word_isLookedUpAsWritten_beforeItsFoldedForm() throws IOException {
        Glossary glossary = glossary("schön\tnice", "schon\talready");
        assertThat(glossary.english("schön schon")).isEqualTo("nice already");
        assertThat(glossary.english("SCHÖN Schon")).isEqualTo("nice already");
    }

    @Test
    void umlaut_mayBeWrittenOutOrDropped() throws IOException {
        Glossary glossary = glossary("größe\tsize", "möbel\tfurniture");
        assertThat(glossary.english("größe groesse grosse Größen")).isEqualTo("size size size size");
        assertThat(glossary.english("möbel moebel mobel")).isEqualTo("furniture furniture furniture");
    }

    @Test
    void unknownWordsAndNumbers_stay() throws IOException {
        assertThat(glossary("paket\tpackage").english("Paket 4711 von xyzzy, wo?!"))
                .isEqualTo("package 4711 von xyzzy wo ? !");
    }

    @Test
    void sameWord_isPutTheSameWayAgain() throws IOException {
        Glossary glossary = glossary("paket\tpackage");
        assertThat(glossary.english("pakete pakete plugh plugh")).isEqualTo("package package plugh plugh");
    }

    @Test
    void word_withEmptyEnglish_isLeftOut() throws IOException {
        assertThat(glossary("halt\t", "paket\tpackage").english("halt paket halt"))
                .isEqualTo("package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".,;", "😀😀", "\u0000", "\ud83d"})
    void text_withoutWords_isEmpty(String text) {
        assertThat(SHIPPED.english(text)).isEmpty();
    }

    /** A guard against endless search, not a measurement. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void message_ofOneLongWord_isPutIntoEnglishToo() {
        assertThat(SHIPPED.english("paket".repeat(800))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lieferung delivery", "\tdelivery", ""})
    void line_withoutTab_isReportedWithItsNumber(String line) {
        assertThatThrownBy(() -> glossary("paket\tpackage", line, "datum\tdate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("glossary-de-en.tsv:2: no tab; write german<TAB>english, a word a line");
    }

    @Test
    void shippedList_hasEachWordOnce_inLowerCase_withItsEnglish() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSizeGreaterThan(10_000);
        List<String> words = lines.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(words).doesNotHaveDuplicates().allSatisfy(word -> assertThat(word)
                .isEqualTo(word.toLowerCase(Locale.ROOT))
                .isEqualTo(word.strip())
                .isNotEmpty());
        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "wo bleibt mein Paket?, where stay my package ?",
        "Ich möchte meine Bestellung stornieren!, i would like my order cancel !",
        "wann kommt meine Lieferung, when come my delivery",
        "ich habe mein Passwort vergessen, i have my password forgotten",
        "das Lieferdatum stimmt nicht, the delivery date right not",
        "ich will 2 schuhe zurueckschicken, i want 2 shoes send back",
        "Schuhe schon zurückgesendet, shoes already sent back",
        "die Grösse passt nicht, the size fits not",
        "schuhe umgetauscht, shoes exchanged",
        "gib’s zurück, give it back"
    })
    void shippedList_putsMessagesIntoEnglishWords(String german, String english) {
        assertThat(SHIPPED.english(german)).isEqualTo(english);
    }

    private static List<String> lines() throws IOException {
        try (InputStream list = Objects.requireNonNull(Glossary.class.getResourceAsStream("glossary-de-en.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
