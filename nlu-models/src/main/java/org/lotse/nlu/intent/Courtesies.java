package org.lotse.nlu.intent;

import java.util.List;
import java.util.Random;
import org.lotse.nlu.Language;

/** What people put around a request without asking for anything by it; a part of the training texts comes dressed so. */
final class Courtesies {
    private static final List<String> GERMAN_BEFORE = List.of(
            "Hallo,",
            "hallo",
            "Guten Tag,",
            "Hi",
            "hey",
            "Guten Morgen!",
            "Guten Abend,",
            "Moin,",
            "Servus,",
            "Liebes Team,",
            "Sehr geehrte Damen und Herren,",
            "sorry,",
            "Entschuldigung,",
            "ähm",
            "also",
            "Ich hätte mal eine Frage:",
            "kurze Frage:",
            "bitte",
            "ja also",
            "Halli hallo,");
    private static final List<String> GERMAN_AFTER = List.of(
            "danke",
            "Danke!",
            "Vielen Dank",
            "danke im Voraus",
            "bitte",
            "LG",
            "MfG",
            "Viele Grüße",
            "thx",
            "Besten Dank schon mal.",
            "Mit freundlichen Grüßen",
            "Schönen Tag noch!",
            "bitte helfen",
            "??",
            "Gruß Petra");
    private static final List<String> ENGLISH_BEFORE = List.of(
            "Hi,",
            "hello",
            "Hey there,",
            "Good morning,",
            "Good evening,",
            "Dear team,",
            "sorry,",
            "excuse me,",
            "so",
            "um",
            "well,",
            "Quick question:",
            "please",
            "ok so",
            "Hi team,",
            "Hello, hope you are well.",
            "I was wondering,",
            "just a question,");
    private static final List<String> ENGLISH_AFTER = List.of(
            "thanks",
            "Thank you!",
            "please",
            "cheers",
            "thx",
            "Many thanks",
            "thanks in advance",
            "Kind regards",
            "pls help",
            "ta",
            "Best wishes, Sam",
            "Thanks so much.",
            "??",
            "have a nice day");

    private Courtesies() {}

    /** The text with something before it, behind it, or both. */
    static String around(String text, Language language, Random random) {
        boolean german = language == Language.DE;
        int where = random.nextInt(3);
        String before = where == 1 ? "" : one(german ? GERMAN_BEFORE : ENGLISH_BEFORE, random) + " ";
        String after = where == 0 ? "" : " " + one(german ? GERMAN_AFTER : ENGLISH_AFTER, random);
        return before + text + after;
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
