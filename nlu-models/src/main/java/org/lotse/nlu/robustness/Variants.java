package org.lotse.nlu.robustness;

import java.util.List;
import java.util.Locale;
import org.lotse.nlu.Language;

/** The variants of each language. */
final class Variants {
    private Variants() {}

    /** @throws IllegalArgumentException for a language without variants */
    static List<Variant> of(Language language) {
        return switch (language) {
            case DE -> german();
            case EN -> english();
            case OTHER -> throw new IllegalArgumentException("there are variants of German and English only");
        };
    }

    private static List<Variant> german() {
        return List.of(
                new Variant("umlautsWrittenOut", (text, random) -> Letters.umlautsWrittenOut(text)),
                new Variant("umlautsDropped", (text, random) -> Letters.umlautsDropped(text)),
                new Variant("lowerCase", (text, random) -> text.toLowerCase(Locale.GERMAN)),
                new Variant("capitals", (text, random) -> text.toUpperCase(Locale.GERMAN)),
                new Variant("noPunctuation", (text, random) -> Letters.withoutPunctuation(text)),
                new Variant("compoundsSplit", new CompoundSplit()),
                new Variant("compoundsJoined", new CompoundJoin()),
                new Variant("oneTypo", new Typo(Keyboard.QWERTZ)),
                new Variant("colloquial", Phrases.forwards("de-colloquial.tsv")),
                new Variant("englishWords", Phrases.forwards("de-english.tsv")));
    }

    private static List<Variant> english() {
        return List.of(
                new Variant("lowerCase", (text, random) -> text.toLowerCase(Locale.ENGLISH)),
                new Variant("capitals", (text, random) -> text.toUpperCase(Locale.ENGLISH)),
                new Variant("noPunctuation", (text, random) -> Letters.withoutPunctuation(text)),
                new Variant("noApostrophes", (text, random) -> Letters.withoutApostrophes(text)),
                new Variant("contracted", Phrases.forwards("en-contractions.tsv")),
                new Variant("notContracted", Phrases.backwards("en-contractions.tsv")),
                new Variant("oneTypo", new Typo(Keyboard.QWERTY)),
                new Variant("otherSideOfTheAtlantic", Phrases.bothWays("en-british.tsv")),
                new Variant("chatAbbreviations", Phrases.forwards("en-chat.tsv")),
                new Variant("wordsJoined", Phrases.forwards("en-compounds.tsv")),
                new Variant("wordsSplit", Phrases.backwards("en-compounds.tsv")),
                new Variant("fillers", new Fillers()));
    }
}
