package org.lotse.nlu.intent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a message may be parted in two: the end of a sentence, a comma, a conjunction.
 *
 * @param end the char after the first part's last
 * @param start the first char of the second part
 */
record Seam(int end, int start) {
    private static final Pattern PLACE = Pattern.compile(
            "[.?!;\\n]+\\s+|\\s*[,;–-]?\\s+(?:und|oder|ausserdem|außerdem|zudem|dann|sowie|and|also|plus|or|then|&)\\s+|,\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[?!]");
    private static final int MOST = 12;
    private static final int FEWEST_WORDS = 2;
    private static final int FIRST_WORDS = 5;

    /** The seams of a text with words enough on both sides, at most twelve. */
    static List<Seam> of(String text) {
        List<Seam> seams = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (seams.size() < MOST && places.find()) {
            if (words(text.substring(0, places.start())).size() >= FEWEST_WORDS
                    && words(text.substring(places.end())).size() >= FEWEST_WORDS) {
                seams.add(new Seam(places.start(), places.end()));
            }
        }
        return seams;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** What the seam looks like: what joins, the words next to it, and whether something is asked. */
    String[] features(String text) {
        List<String> left = words(text.substring(0, end));
        List<String> right = words(text.substring(start));
        String joint =
                text.substring(end, start).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        Set<String> features = new LinkedHashSet<>();
        features.add("joint " + joint);
        features.add("next " + right.getFirst());
        features.add("next two " + right.getFirst() + " " + right.get(1));
        features.add("joint next " + joint + " " + right.getFirst());
        features.add("last " + left.getLast());
        features.add("first " + left.getFirst());
        features.add("first two " + left.getFirst() + " " + left.get(1));
        right.stream().limit(FIRST_WORDS).forEach(word -> features.add("soon " + word));
        left.forEach(word -> features.add("before " + word));
        if (text.indexOf('?', start) >= 0) {
            features.add("asks after");
        }
        if (text.lastIndexOf('?', end) >= 0) {
            features.add("asks before");
        }
        return features.toArray(String[]::new);
    }
}
