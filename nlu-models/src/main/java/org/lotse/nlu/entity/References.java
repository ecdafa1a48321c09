package org.lotse.nlu.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lotse.nlu.text.Token;

/**
 * Words that point at something named before: "und die andere?", "the second one". Only in short messages, and only
 * where no noun follows; elsewhere such words mostly belong to what follows them.
 */
final class References implements Finder {
    private static final int MAX_WORDS = 8;
    private static final Set<String> ARTICLES = Set.of(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "the",
            "mein",
            "meine",
            "meinen",
            "meins",
            "my",
            "this",
            "that",
            "diese",
            "diesen",
            "dieser",
            "dieses",
            "dieselbe",
            "dieselben",
            "dasselbe");
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        String end =
                "(?!\\p{L})(?=\\s*(?:$|[^\\s\\p{L}\\d]|(?:bitte|please|pls|auch|too|nicht|not|nehmen|meine ich|mein ich|i mean|war|was|ist|is|statt|instead)(?!\\p{L})))";
        String article = "(?<!\\p{L})(?:der|die|das|den|dem|des|the|mein|meine|meinen|my)\\s";
        add(
                "other",
                article
                        + "(?:andere[nrms]?|andern|anner[en]?|other|davor|vorherige[nrms]?|previous|one before)(?: one)?"
                        + end);
        add("first", article + "(?:erste[nrms]?|first(?: one)?)" + end);
        add("second", article + "(?:zweite[nrms]?|second(?: one)?)" + end);
        add("last", article + "(?:letzte[nrms]?|last(?: one)?|latest(?: one)?|neueste[nrms]?)" + end);
        add(
                "that",
                "(?<!\\p{L})(?:(?:der|die|das|den|dem|diese[nrms]?) (?:da|dort)|(?:die|der|den) hier|that one|this one|dieselbe[nrms]?|the same one)"
                        + end);
    }

    private static void add(String value, String pattern) {
        WORDS.put(value, Pattern.compile(pattern));
    }

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        int words = 0;
        boolean article = false;
        for (Token token : message.tokens()) {
            words += token.isWord() ? 1 : 0;
            article |= ARTICLES.contains(message.lower(token));
        }
        if (words > MAX_WORDS || !article) {
            return;
        }
        WORDS.forEach((value, pattern) -> {
            Matcher matcher = pattern.matcher(message.lower());
            while (matcher.find()) {
                found.accept(new Candidate("reference", value, matcher.start(), matcher.end(), Source.GUESS));
            }
        });
    }
}
