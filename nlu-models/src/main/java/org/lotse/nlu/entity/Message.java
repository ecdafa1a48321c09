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
 * @param words the tokens, folded
 * @param hasDigit whether a finder of numbers need look at all
 * @param expected names of entities that the conversation waits for
 * @param today what relative dates count from
 */
record Message(
        String text,
        String lower,
        List<Token> tokens,
        List<String> words,
        boolean hasDigit,
        Set<String> expected,
        LocalDate today) {
    static Message of(String text, Set<String> expected, LocalDate today) {
        List<Token> tokens = Token.of(text);
        List<String> words = tokens.stream().map(Token::folded).toList();
        boolean hasDigit = text.chars().anyMatch(Character::isDigit);
        return new Message(text, lower(text), tokens, words, hasDigit, expected, today);
    }

    /** Lower case char by char, so that places in both texts are the same. */
    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    String lower(Token token) {
        return lower.substring(token.start(), token.end());
    }

    boolean expects(String entity) {
        return expected.contains(entity);
    }
}
