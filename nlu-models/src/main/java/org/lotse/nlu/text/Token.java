package org.lotse.nlu.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text: a run of letters, a run of digits, or one other character that is no space.
 *
 * @param start first char in the text
 * @param end the char after the last
 */
public record Token(String text, int start, int end) {
    private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WRITTEN_OUT = Pattern.compile("([aou])e");

    /** The tokens of a text in order. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /** The word in a form that case, accents and written-out umlauts do not change: "Möwe", "moewe" and "MOWE" are one. */
    public static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().anyMatch(c -> c > 127)) {
            String bare = Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFKD);
            lower = MARKS.matcher(bare).replaceAll("");
        }
        return WRITTEN_OUT.matcher(lower).replaceAll("$1");
    }

    public String folded() {
        return folded(text);
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }
}
