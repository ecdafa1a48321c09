package org.lotse.nlu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotse.nlu.text.Token;

/** Numbers from 1 to 999 in German and English words: "fünfundzwanzig", "a hundred and twenty". */
final class NumberWords {
    private static final String HYPHEN = "-";
    private static final int MAX_TOKENS = 6;
    private static final int MAX = 999;
    private static final String[] GERMAN = {
        "",
        "ein",
        "zwei",
        "drei",
        "vier",
        "funf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwolf",
        "dreizehn",
        "vierzehn",
        "funfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn"
    };
    private static final String[] GERMAN_TENS = {
        "", "", "zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"
    };
    private static final String[] ENGLISH = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] ENGLISH_TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    /** Words in folded form, without spaces and hyphens. */
    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        for (int number = 1; number <= MAX; number++) {
            VALUES.putIfAbsent(german(number), number);
            VALUES.putIfAbsent(english(number, ""), number);
            VALUES.putIfAbsent(english(number, "and"), number);
        }
        VALUES.put("hundert", 100);
        VALUES.put("hundred", 100);
        for (int number = 1; number <= 99; number++) {
            VALUES.putIfAbsent("hundert" + german(number), 100 + number);
            VALUES.putIfAbsent("ahundredand" + english(number, ""), 100 + number);
        }
        VALUES.put("ahundred", 100);
        VALUES.put("tausend", 1000);
        VALUES.put("eintausend", 1000);
        VALUES.put("athousand", 1000);
        VALUES.put("thousand", 1000);
    }

    private NumberWords() {}

    private static String german(int number) {
        if (number >= 100) {
            int rest = number % 100;
            return GERMAN[number / 100] + "hundert" + (rest == 0 ? "" : german(rest));
        }
        if (number < 20) {
            return GERMAN[number];
        }
        return (number % 10 == 0 ? "" : GERMAN[number % 10] + "und") + GERMAN_TENS[number / 10];
    }

    private static String english(int number, String and) {
        if (number >= 100) {
            int rest = number % 100;
            return ENGLISH[number / 100] + "hundred" + (rest == 0 ? "" : and + english(rest, and));
        }
        return number < 20 ? ENGLISH[number] : ENGLISH_TENS[number / 10] + ENGLISH[number % 10];
    }

    /** A number that some words in a row are. */
    record Found(int value, int first, int last) {}

    /** The value of one word; 0 if it is no number. */
    static int value(String word) {
        return VALUES.getOrDefault(Token.folded(word), 0);
    }

    /** The longest number that ends before a place; value 0 if there is none. */
    static Found before(List<String> words, int end) {
        Found found = new Found(0, end, end);
        String phrase = "";
        for (int first = end - 1; first >= Math.max(0, end - MAX_TOKENS) && mayBelong(words.get(first)); first--) {
            boolean hyphen = words.get(first).equals(HYPHEN);
            phrase = hyphen ? phrase : words.get(first) + phrase;
            Integer value = VALUES.get(phrase);
            found = value == null || hyphen ? found : new Found(value, first, end - 1);
        }
        return found;
    }

    /** The longest number that begins at a place; value 0 if there is none. */
    static Found from(List<String> words, int start) {
        Found found = new Found(0, start, start);
        String phrase = "";
        for (int last = start;
                last < Math.min(words.size(), start + MAX_TOKENS) && mayBelong(words.get(last));
                last++) {
            boolean hyphen = words.get(last).equals(HYPHEN);
            phrase = hyphen ? phrase : phrase + words.get(last);
            Integer value = VALUES.get(phrase);
            found = value == null || hyphen ? found : new Found(value, start, last);
        }
        return found;
    }

    private static boolean mayBelong(String word) {
        return word.equals(HYPHEN) || Character.isLetter(word.codePointAt(0));
    }
}
