package org.lotse.nlu.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.nlu.Language;

class VariantsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "umlautsWrittenOut|Größe ändern|Groesse aendern",
                "umlautsWrittenOut|RÜCKGABE Übersicht|RUECKGABE Uebersicht",
                "umlautsDropped|Wie heißt die Größe?|Wie heist die Grose?",
                "lowerCase|Wo ist mein Paket?|wo ist mein paket?",
                "capitals|Wo ist mein Paket?|WO IST MEIN PAKET?",
                "noPunctuation|Hallo, wo ist HK-204511?|Hallo wo ist HK-204511",
                "noPunctuation|(49,90 €) an a.b@web.de!!|49,90 € an a.b@web.de",
                "compoundsSplit|Wo ist mein Rücksendeetikett?|Wo ist mein Rücksende Etikett?",
                "compoundsSplit|retourenschein drucken|retouren schein drucken",
                "compoundsSplit|eure Versand-Kosten|eure Versand Kosten",
                "compoundsSplit|Die Lieferzeiten für Zimmerpflanzenkosten|Die Liefer Zeiten für Zimmerpflanzen Kosten",
                "compoundsJoined|den Retouren Schein drucken|den Retourenschein drucken",
                "compoundsJoined|versand kosten für Chatbot-Lösungen|versandkosten für Chatbotlösungen",
                "compoundsJoined|wie viel kostet der Winter Mantel|wieviel kostet der Wintermantel",
                "colloquial|Habe ich etwas nicht verstanden?|Hab ich was *nich/net* verstanden?",
                "colloquial|Gibt es eine Filiale für einen Umtausch?|*Gibt's/Gibts* ne Filiale für nen Umtausch?",
                "colloquial|Ist es weg, ich habe es nicht|*Isses/Ist's* weg, *ich hab's/ich habs* *nich/net*",
                "englishWords|Lieferung stornieren|Delivery canceln",
                "englishWords|Kann ich die Rechnung herunterladen?|Kann ich die Invoice downloaden?"
            })
    void germanVariant_rewrites(String name, String text, String expected) {
        assertRewritten(Language.DE, name, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lowerCase|Where IS it?|where is it?",
                "capitals|Where is it?|WHERE IS IT?",
                "noPunctuation|Well, where's my e-mail?|Well where's my e-mail",
                "noApostrophes|I'm sure it doesn’t fit|Im sure it doesnt fit",
                "contracted|I am late and cannot wait|I'm late and can't wait",
                "notContracted|It's late, I don’t know|It is late, I do not know",
                "otherSideOfTheAtlantic|which Colour is your favourite|which Color is your favorite",
                "otherSideOfTheAtlantic|the gray package was canceled|the grey parcel was cancelled",
                "chatAbbreviations|please tell me because you are late|*pls/plz* tell me *cuz/bc* ur late",
                "wordsJoined|log in with a gift card|login with a giftcard",
                "wordsSplit|my website login|my web site log in"
            })
    void englishVariant_rewrites(String name, String text, String expected) {
        assertRewritten(Language.EN, name, text, expected);
    }

    /** In what is expected, {@code *a/b*} is either. */
    private static void assertRewritten(Language language, String name, String text, String expected) {
        StringBuilder pattern = new StringBuilder();
        String[] parts = expected.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            String literal = "\\Q" + parts[i] + "\\E";
            pattern.append(i % 2 == 0 ? literal : "(?:" + literal.replace("/", "\\E|\\Q") + ")");
        }
        assertThat(rewritten(language, name, text, 1)).matches(pattern.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "umlautsWrittenOut|Wo ist das Paket",
                "umlautsDropped|Wo ist das Paket",
                "noPunctuation|Wo ist das Paket",
                "noPunctuation|???",
                "compoundsSplit|Die Bestellungen sind telefonisch gekommen",
                "compoundsJoined|Welche Pakete haben Sie",
                "compoundsJoined|Habe ich. Kosten Schuhe viel",
                "oneTypo|was tun",
                "oneTypo|nur HK-204511 an max@laden.de",
                "colloquial|Paket weg",
                "englishWords|wo steckt der Bote"
            })
    void german_withoutAnythingToRewrite_stays(String name, String text) {
        assertThat(rewritten(Language.DE, name, text, 1)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noApostrophes",
                "contracted",
                "notContracted",
                "otherSideOfTheAtlantic",
                "chatAbbreviations",
                "wordsJoined",
                "wordsSplit"
            })
    void english_withoutAnythingToRewrite_stays(String name) {
        assertThat(rewritten(Language.EN, name, "my shoe fell apart", 1)).isEqualTo("my shoe fell apart");
    }

    @Test
    void typo_hitsOneLongWordOnce_butNotItsFirstLetter() {
        for (int seed = 0; seed < 500; seed++) {
            String typed = rewritten(Language.DE, "oneTypo", "wo ist die Bestellung", seed);
            assertThat(typed).startsWith("wo ist die B").isNotEqualTo("wo ist die Bestellung");
            assertThat(typed.length()).isBetween(20, 22);
        }
    }

    @Test
    void neighbours_touchTheKey() {
        assertThat(Keyboard.QWERTZ.neighbours('z')).containsOnlyOnce("t").contains("u", "g", "h");
        assertThat(Keyboard.QWERTY.neighbours('z')).contains("x", "a", "s");
        assertThat(Keyboard.QWERTZ.neighbours('ö')).contains("l", "ä", "p", "ü");
        assertThat(Keyboard.QWERTY.neighbours('é')).isEmpty();
    }

    @Test
    void fillers_surroundTheMessage() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(rewritten(Language.EN, "fillers", "where is it", seed))
                    .contains("where is it")
                    .hasSizeGreaterThan("where is it".length());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void variants_areRepeatable_andTakeAnyText(Language language) {
        List<String> texts = List.of("", " ", "?!", "\uD800", "$1 \\E (", "😀😀", "İSTANBUL ıßẞ", "a".repeat(5_000));
        for (Variant variant : Variants.of(language)) {
            for (String text : texts) {
                String once = variant.apply(text, new SplittableRandom(7));
                assertThat(variant.apply(text, new SplittableRandom(7))).isEqualTo(once);
            }
        }
    }

    @Test
    void otherLanguages_haveNoVariants() {
        assertThatThrownBy(() -> Variants.of(Language.OTHER)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String rewritten(Language language, String name, String text, long seed) {
        return Variants.of(language).stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow()
                .apply(text, new SplittableRandom(seed));
    }
}
