package org.lotse.nlu.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lotse.nlu.Language;

/**
 * Turns a message as typed into the words that features are made of: lower case, umlauts folded so that "für", "fuer"
 * and "fur" are one word, stretched letters shortened, and numbers, addresses and links replaced by placeholders.
 */
public final class Normaliser {
    /** Chars of a message that are read; the rest of a longer one is ignored. */
    public static final int MAX_READ = 4_000;

    private static final Pattern MASKED = Pattern.compile("(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
            + "|(?<link>https?://\\S+|www\\.\\S+)"
            + "|(?<order>(?<!\\p{L})hk[\\s_-]?20\\d[\\s-]?\\d{3}(?!\\d)|(?<!\\d)20\\d{4}(?!\\d))"
            + "|(?<amount>(?<!\\d)\\d{1,5}(?:[.,]\\d{1,2})?\\s?(?:€|eur(?:o|os)?(?!\\p{L}))|[€£$]\\s?\\d{1,5}(?:[.,]\\d{1,2})?)"
            + "|(?<number>\\d[\\d.,:/]*\\d{2}|\\d{3,})");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WRITTEN_OUT = Pattern.compile("([aou])e");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[?!]|\\p{So}");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’`´](?=\\p{L})");

    private final boolean german;

    public Normaliser(Language language) {
        this.german = language == Language.DE;
    }

    /** The words of a text in order; empty if it has none. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(fold(mask(plain(text))));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Whether something is left to read when numbers, addresses and links are taken away. */
    public static boolean hasWords(String text) {
        return MASKED.matcher(plain(text)).replaceAll(" ").chars().anyMatch(Character::isLetter);
    }

    /** Lower case and NFKC, at most {@link #MAX_READ} chars; accents stay. */
    static String plain(String text) {
        return Normalizer.normalize(head(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The part of a text that is read: never ends within a surrogate pair. */
    public static String head(String text) {
        if (text.length() <= MAX_READ) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_READ - 1)) ? MAX_READ - 1 : MAX_READ;
        return text.substring(0, end);
    }

    private static String mask(String text) {
        return MASKED.matcher(text).replaceAll(match -> " " + placeholder((Matcher) match) + " ");
    }

    private static String placeholder(Matcher match) {
        for (String kind : List.of("mail", "link", "order", "amount")) {
            if (match.group(kind) != null) {
                return "x" + kind;
            }
        }
        return "xnumber";
    }

    private String fold(String text) {
        String plain = APOSTROPHE.matcher(text.replace("ß", "ss")).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        if (german) {
            plain = WRITTEN_OUT.matcher(plain).replaceAll("$1");
        }
        return STRETCHED.matcher(plain).replaceAll("$1");
    }
}
