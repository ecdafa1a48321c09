package org.lotse.nlu.robustness;

import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Which German words are put together of which: a short list of first and last parts, of shops and of every day. */
final class Compounds {
    private static final int SHORTEST = 4;
    /** What begins like this after a first part is an ending ("telefon|isch"), no word. */
    private static final Pattern ENDING =
            Pattern.compile("(ung|isch|lich|haft|los|bar|keit|heit|schaft|ion|ier|ant|er|en|e).*");
    /** With these a last part makes one word ("Nach|frage", "Soft|ware"), no compound. */
    private static final Set<String> PREFIXES = Set.of(
            "nach",
            "über",
            "unter",
            "gegen",
            "wieder",
            "wider",
            "hinter",
            "voraus",
            "weiter",
            "zusammen",
            "soft",
            "hard");

    private final Set<String> modifiers = new HashSet<>(Lists.read("de-modifiers.txt"));
    private final Set<String> heads = new HashSet<>(Lists.read("de-heads.txt"));

    boolean isModifier(String word) {
        return modifiers.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isHead(String word) {
        return heads.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Where the last part of a compound begins: a joint between two known parts, else the first one beside a known part. */
    OptionalInt joint(String word) {
        OptionalInt found = OptionalInt.empty();
        for (int at = 3; at <= word.length() - SHORTEST; at++) {
            String first = word.substring(0, at);
            String last = word.substring(at);
            if (isModifier(first) && isHead(last)) {
                return OptionalInt.of(at);
            }
            if (found.isEmpty() && (endsInHead(first, last) || beginsWithModifier(first, last))) {
                found = OptionalInt.of(at);
            }
        }
        return found;
    }

    private boolean endsInHead(String first, String last) {
        return first.length() >= SHORTEST && isHead(last) && !PREFIXES.contains(first.toLowerCase(Locale.ROOT));
    }

    private boolean beginsWithModifier(String first, String last) {
        return isModifier(first)
                && !ENDING.matcher(last.toLowerCase(Locale.ROOT)).matches();
    }
}
