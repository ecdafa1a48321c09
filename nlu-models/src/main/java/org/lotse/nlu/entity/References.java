package org.lotse.nlu.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that point at something named before: "und die andere?", "the second one". Only in short messages; in long ones
 * such words mostly belong to what follows them.
 */
final class References implements Finder {
    private static final int MAX_WORDS = 8;
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        String end = "(?!\\p{L})(?!\\s(?:mal|tag|woche|monat|jahr|wochenende|time|day|week|month|year|hand))";
        String article = "(?<!\\p{L})(?:der|die|das|den|dem|des|the|mein|meine|meinen|my)\\s";
        add(
                "other",
                article
                        + "(?:andere[nrms]?|andern|anner[en]?|other(?: one)?|davor|vorherige[nrms]?|previous(?: one)?|one before)"
                        + end);
        add("first", article + "(?:erste[nrms]?|first(?: one)?)" + end);
        add("second", article + "(?:zweite[nrms]?|second(?: one)?)" + end);
        add("last", article + "(?:letzte[nrms]?|last(?: one)?|latest(?: one)?|neueste[nrms]?)" + end);
        add(
                "that",
                "(?<!\\p{L})(?:(?:der|die|das|den|dem|diese[nrms]?) (?:da|dort|hier)|that one|this one|dieselbe[nrms]?|the same one)"
                        + end);
    }

    private static void add(String value, String pattern) {
        WORDS.put(value, Pattern.compile(pattern));
    }

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        if (message.tokens().stream()
                        .filter(token -> token.isWord())
                        .limit(MAX_WORDS + 1L)
                        .count()
                > MAX_WORDS) {
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
