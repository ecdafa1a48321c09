package org.lotse.nlu.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lotse.nlu.text.Token;

/**
 * A message as the finders see it.
 *
 * @param text as typed
 * @param lower the same length, lower case
 * @param expected names of entities that the conversation waits for
 * @param today what relative dates count from
 */
record Message(String text, String lower, List<Token> tokens, Set<String> expected, LocalDate today) {
    static Message of(String text, Set<String> expected, LocalDate today) {
        return new Message(text, lower(text), Token.of(text), expected, today);
    }

    /** Lower case char by char, so that places in both texts are the same. */
    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    boolean expects(String entity) {
        return expected.contains(entity);
    }
}
