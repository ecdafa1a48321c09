package org.lotse.nlu.entity;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of clothes, shoes, linen: M, XXL, 42, 32/34, 135x200. */
final class Sizes implements Finder {
    private static final String NAME = "size";
    private static final String LETTERS = "(?:xxs|xs|xxxl|xxl|xl|[2-5]xl|[sml])";
    private static final String NO_UNIT =
            "(?![\\d\\p{L}'’]|[.,:/]\\d|\\.\\s?\\p{L}|\\s?(?:€|eur|uhr|%|tag|woche|monat|jahr|stund|minut|mal\\b|day|week|month|year|hour|o'clock|grad))";

    private static final Pattern CLEAR =
            Pattern.compile("(?<![\\p{L}\\d'’.-])(?:xxs|xs|xl|xxl|xxxl|[2-5]xl)(?![\\p{L}\\d])");
    private static final Pattern LONE_CAPITAL =
            Pattern.compile("(?<![\\p{L}\\d'’.&-])[SML](?![\\p{L}\\d'’&.]|-\\p{L})");
    private static final Pattern AFTER_WORD =
            Pattern.compile("(?<!\\p{L})(?:größe|groesse|grösse|grosse|gr\\.?|size|sizes|schuhgröße)\\s?:?\\s?("
                    + LETTERS + "|\\d{2,3}(?:[.,]5)?(?:/\\d{2})?)" + NO_UNIT);
    private static final Pattern LETTER_AFTER_IN =
            Pattern.compile("(?<!\\p{L})in(?: a| an)? ([sml])(?![\\p{L}\\d'’.])");
    private static final Pattern WAIST =
            Pattern.compile("(?<![\\d/.])w?(?:2[6-9]|3\\d|4[0-4])\\s?/\\s?l?(?:2[8-9]|3[0-8])(?![\\d/.])");
    private static final Pattern LINEN =
            Pattern.compile("(?<![\\d.,])\\d{2,3}\\s?(?:x|×|mal)\\s?\\d{2,3}(?:\\s?cm)?(?![\\d\\p{L}])");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\p{L})(?:in|statt|gegen|auf|eine?r?|die|der|a|an|to|instead of|zwischen|between)(?: a| an| die| the| ner| einer)? (3[4-9]|4\\d|5[0-4])"
                    + NO_UNIT);
    private static final Pattern EXPECTED = Pattern.compile("(?<![\\p{L}\\d'’.,-]|\\d[.,]\\d{1,2}\\s)(" + LETTERS
            + "|\\d{2}(?:[.,]5)?)(?![\\p{L}\\d'’]|[.,/-]\\d|\\s?(?:cm|kg)(?!\\p{L}))");

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        for (Pattern pattern : List.of(CLEAR, WAIST, LINEN)) {
            all(pattern, message.lower(), 0, Source.PATTERN, found);
        }
        all(AFTER_WORD, message.lower(), 1, Source.PATTERN, found);
        all(LETTER_AFTER_IN, message.lower(), 1, Source.PATTERN, found);
        all(LONE_CAPITAL, message.text(), 0, Source.GUESS, found);
        all(NUMBER, message.lower(), 1, Source.GUESS, found);
        if (message.expects(NAME)) {
            all(EXPECTED, message.lower(), 1, Source.PATTERN, found);
        }
    }

    private static void all(Pattern pattern, String text, int group, Source source, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start(group);
            int end = matcher.end(group);
            found.accept(new Candidate(NAME, value(matcher.group(group)), start, end, source));
        }
    }

    /** Capitals for letters, no spaces, {@code x} between the sides of linen. */
    static String value(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)\\s*(?:×|mal|x)\\s*(?=\\d)", "x");
        plain = plain.replaceAll("\\s*/\\s*", "/").replace(',', '.').strip();
        return plain.matches(LETTERS) ? plain.toUpperCase(Locale.ROOT) : plain;
    }
}
