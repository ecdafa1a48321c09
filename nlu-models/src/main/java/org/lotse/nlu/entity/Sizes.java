package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lotse.nlu.text.Token;

/** Sizes of clothes, shoes, linen: M, XXL, 42, 32/34, 36-38, 135x200, UK 9. */
final class Sizes implements Finder {
    private static final String NAME = "size";
    private static final String LETTERS = "(?:xxs|xs|xxxl|xxl|xl|[2-5]xl|[sml])";
    private static final String ALONE = "(?<![\\p{L}\\d.,:/–-])";
    private static final String NO_UNIT =
            "(?![\\d\\p{L}'’]|[.,:/]\\d|\\.\\p{L}|\\.?\\s?(?:€|eur|uhr|%|prozent|percent|tag|woche|monat|jahr|stund|min|mal(?!\\p{L})|platz|day|week|month|year|hour|o'clock|grad|cm|mm|m²|qm|inch|zoll|kg|km|gb|square|stock|etage|stück|pieces))";
    private static final String SHOE = "(?:3[4-9]|4\\d|5[0-4])";

    private static final Set<String> LETTER_WORDS =
            Set.of("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "größe", "groesse", "grösse", "gr");
    private static final Set<String> SIZE_WORDS = Set.of("grosse", "schuhgrosse", "size", "gr");
    private static final Map<String, String> NAMES =
            Map.of("small", "S", "medium", "M", "large", "L", "2XL", "XXL", "XXXL", "3XL");

    private static final Pattern CLEAR =
            Pattern.compile("(?<![\\p{L}\\d'’.-])(?:xxs|xs|xl|xxl|xxxl|[2-5]xl)(?![\\p{L}\\d])");
    private static final Pattern LONE_CAPITAL =
            Pattern.compile("(?<![\\p{L}\\d'’.&-])[SML](?![\\p{L}\\d'’&.]|-\\p{L})");
    private static final Pattern AFTER_WORD = Pattern.compile(
            "(?<!\\p{L})(?:größen?|groesse|grösse|grosse|gr\\.?|sizes?|schuhgröße)(?:\\s?:?\\s|:|(?=\\d))(" + LETTERS
                    + "|\\d{2,3}(?:[.,]5)?(?:/\\d{2})?)" + NO_UNIT);
    private static final Pattern LETTER_AFTER_IN =
            Pattern.compile("(?<!\\p{L})in(?: a| an)? ([sml])(?![\\p{L}\\d'’.])");
    private static final Pattern CAPITAL_AFTER_WORD = Pattern.compile(
            "(?<!\\p{L})(?:an|a|in|size|says|auf|to|gegen|for|und|and|or|oder|statt|Größe|wear|hatte ich|bei \\p{L}{3,20}) ([SML])(?![\\p{L}\\d'’]|\\.\\p{L}|-\\p{L})");
    private static final Pattern WAIST = Pattern.compile(
            "(?<![\\d/.])(?:w?(?:2[6-9]|3\\d|4[0-4])\\s?/\\s?l?(?:2[8-9]|3[0-8])|w(?:2[6-9]|3\\d|4[0-4])\\s?l(?:2[8-9]|3[0-8]))(?![\\d/]|\\.\\d)");
    private static final Pattern LINEN = Pattern.compile(
            "(?<![\\d.,])(?:[5-9]\\d|\\d{3})\\s?(?:x|×|\\*|mal|auf|by)\\s?(?:[5-9]\\d|\\d{3})(?:\\s?cm)?(?![\\d\\p{L}])");
    private static final Pattern COUNTRY = Pattern.compile("(?<!\\p{L})(?:uk|us)[\\s-]?\\d{1,2}(?:[.,]5)?" + NO_UNIT);
    private static final Pattern RANGE =
            Pattern.compile(ALONE + "(3[4-9]|4[0-5])\\s?[/–-]\\s?(3[6-9]|4[0-8])" + NO_UNIT);
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\p{L})(?:in|statt|gegen|auf|eine?r?|die|der|a|an|to|instead of|zwischen|between)(?: a| an| die| the| ner| einer)? ("
                    + SHOE + "(?:[.,]5)?)" + NO_UNIT);
    private static final Pattern NUMBER_AFTER_VERB = Pattern.compile(
            "(?<!\\p{L})(?:trage?|hab|habe|hatte|hätte|brauche?|bräuchte|bin|need|wears?|takes?|usually|normally)(?: ich| i| ne| eine| a| an)? ("
                    + SHOE
                    + "(?:[.,]5)?)(?=\\s*(?:[.,;:!?)](?!\\d)|$|(?:und|and|or|oder|statt|instead|but|aber|nicht|not)(?!\\p{L})))");
    private static final Pattern NUMBER_AFTER_SIZE =
            Pattern.compile("(?:größen?|groesse|grösse|gr\\.?|sizes?)(?:\\s?:?\\s|:)(" + SHOE + ")" + NO_UNIT);
    private static final Pattern WITH_ENDING = Pattern.compile(ALONE + SHOE + "er(?!\\p{L})");
    private static final Pattern POSSIBLE = Pattern.compile(ALONE
            + "(?<!(?:seite|page|brust|taille|hüfte|huefte|bust|waist|hips|hausnummer|nummer|flat|apartment|number|zimmer|room|straße|str\\.|weg|street|road) )(?:"
            + SHOE + "(?:[.,]5)?|2[89]|3[0-3]|80|86|92|98|104|110|116|122|128|134|140|146|152|158|164|170|176)"
            + NO_UNIT);
    private static final Pattern NAMED_ALONE = Pattern.compile(
            "(?<!\\p{L})(?:in|a|size|größe|takes?|wears?|trage) (small|medium|large)"
                    + "(?=\\s*(?:[.,;:!?)]|$|(?:please|bitte|fit|would|or|oder|and|und|for|für|statt|instead)(?!\\p{L})))");
    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(?:small|medium|large)(?!\\p{L})");
    private static final Pattern EXPECTED = Pattern.compile("(?<![\\p{L}\\d'’.,-]|\\d[.,]\\d{1,2}\\s)(" + LETTERS
            + "|\\d{2}(?:[.,]5)?)(?![\\p{L}\\d'’]|[.,/-]\\d|\\s?(?:cm|kg)(?!\\p{L}))");
    private static final Pattern READABLE = Pattern.compile(LETTERS + "|\\d{2,3}(?:[.,]5)?|(?:uk|us|eu) ?\\d{1,2}");

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        String lower = message.lower();
        boolean letters = message.tokens().stream().anyMatch(token -> LETTER_WORDS.contains(message.lower(token)));
        if (message.hasDigit() || letters) {
            all(CLEAR, lower, 0, Source.PATTERN, found);
            all(AFTER_WORD, lower, 1, Source.PATTERN, found);
            all(LETTER_AFTER_IN, lower, 1, Source.PATTERN, found);
            all(LONE_CAPITAL, message.text(), 0, Source.GUESS, found);
            all(CAPITAL_AFTER_WORD, message.text(), 1, Source.GUESS, found);
        }
        if (message.hasDigit()) {
            for (Pattern pattern : List.of(WAIST, LINEN, COUNTRY)) {
                all(pattern, lower, 0, Source.PATTERN, found);
            }
            for (Pattern pattern : List.of(RANGE, WITH_ENDING)) {
                all(pattern, lower, 0, Source.GUESS, found);
            }
            numbers(lower, found);
        }
        if (lower.contains("small") || lower.contains("medium") || lower.contains("large")) {
            all(NAMED_ALONE, lower, 1, Source.GUESS, found);
            all(NAMED, lower, 0, Source.HINT, found);
        }
        inWords(message, found);
        if (message.expects(NAME)) {
            all(EXPECTED, lower, 1, Source.PATTERN, found);
        }
    }

    /** Numbers that may be sizes. Beside one that is, others are too: "die 42 statt der 43". */
    private static void numbers(String lower, Consumer<Candidate> found) {
        List<Candidate> sizes = new ArrayList<>();
        all(NUMBER, lower, 1, Source.GUESS, sizes::add);
        all(NUMBER_AFTER_VERB, lower, 1, Source.GUESS, sizes::add);
        all(NUMBER_AFTER_SIZE, lower, 1, Source.GUESS, sizes::add);
        sizes.forEach(found);
        all(POSSIBLE, lower, 0, sizes.isEmpty() ? Source.HINT : Source.GUESS, found);
    }

    private static void all(Pattern pattern, String text, int group, Source source, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start(group);
            int end = matcher.end(group);
            found.accept(new Candidate(NAME, value(matcher.group(group)), start, end, source));
        }
    }

    /** "Größe vierzig", "size forty-two". */
    private static void inWords(Message message, Consumer<Candidate> found) {
        List<Token> tokens = message.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (SIZE_WORDS.contains(message.words().get(i))) {
                NumberWords.Found number = NumberWords.from(message.words(), i + 1);
                if (number.value() > 5) {
                    int start = tokens.get(i + 1).start();
                    int end = tokens.get(number.last()).end();
                    found.accept(new Candidate(NAME, Integer.toString(number.value()), start, end, Source.PATTERN));
                }
            }
        }
    }

    /** The size in a span that something else found; none if it does not look like one. */
    static Optional<String> read(String span) {
        return READABLE.matcher(span.toLowerCase(Locale.ROOT)).matches() ? Optional.of(value(span)) : Optional.empty();
    }

    /** Capitals for letters, no spaces, {@code x} between the sides of linen, {@code /} between waist and length. */
    private static String value(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT)
                .replace(',', '.')
                .replace('–', '-')
                .strip();
        if (Character.isDigit(plain.charAt(0)) || plain.charAt(0) == 'w') {
            plain = plain.replaceAll("(?<=\\d)\\s*(?:×|\\*|mal|auf|by|x)\\s*(?=\\d)", "x")
                    .replaceAll("\\s*cm$|(?<=\\d)er$|^w|\\s(?=-)|(?<=-)\\s", "")
                    .replaceAll("\\s*/\\s*l?|\\s*l(?=\\d)", "/");
        }
        if (plain.matches(LETTERS + "|(?:uk|us|eu).*")) {
            plain = plain.toUpperCase(Locale.ROOT).replaceAll("(?<=\\p{L})[\\s-]?(?=\\d)", " ");
        }
        return NAMES.getOrDefault(plain, plain);
    }
}
