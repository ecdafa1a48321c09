package org.lotse.dialog;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an agent asks for, by plain words: enough to read "204511" as an order number after "your order number, please?". */
final class Asked {
    private static final Map<String, Pattern> WORDS = Map.of(
            "order_number",
            Pattern.compile("bestell-?\\s?(?:nummer|nr)|auftrags-?\\s?(?:nummer|nr)|order (?:number|no\\b|id)"),
            "postal_code",
            Pattern.compile("postleitzahl|\\bplz\\b|post(?:al)? ?code|zip"),
            "phone",
            Pattern.compile("telefon|rufnummer|handynummer|mobilnummer|phone|\\bcall you\\b"));

    private Asked() {}

    /** The names of the entities. */
    static Set<String> in(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
