package org.lotse.nlu.vector;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the numbered word pieces of an uncased BERT: always the longest piece that fits (Wu et al. 2016,
 * "Google's neural machine translation system", section 4.1). Accents are dropped.
 */
final class WordPieces {
    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;
    private static final int MAX_WORD = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}\\p{C}]");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Integer> numbers;

    /** @param numbers piece to number; pieces within a word begin with {@code ##} */
    WordPieces(Map<String, Integer> numbers) {
        this.numbers = new HashMap<>(numbers);
    }

    boolean isPiece(String word) {
        return numbers.containsKey(word);
    }

    /** The numbers of a text, framed by those of its start and end; at most {@code limit}, the rest is cut. */
    long[] encode(String text, int limit) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        long[] pieces = new long[limit];
        pieces[0] = START;
        int size = 1;
        Matcher words = WORD.matcher(plain);
        while (size < limit - 1 && words.find()) {
            size = word(words.group(), pieces, size, limit - 1);
        }
        pieces[size++] = END;
        return Arrays.copyOf(pieces, size);
    }

    private int word(String word, long[] pieces, int from, int limit) {
        if (word.length() > MAX_WORD) {
            pieces[from] = UNKNOWN;
            return from + 1;
        }
        int size = from;
        for (int start = 0; start < word.length() && size < limit; ) {
            int end = word.length();
            Integer number = null;
            while (end > start
                    && (number = numbers.get((start == 0 ? "" : "##") + word.substring(start, end))) == null) {
                end--;
            }
            if (number == null) {
                pieces[from] = UNKNOWN;
                return from + 1;
            }
            pieces[size++] = number;
            start = end;
        }
        return size;
    }
}
