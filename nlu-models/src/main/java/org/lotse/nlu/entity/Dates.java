package org.lotse.nlu.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.text.Token;

/**
 * Dates of both languages, absolute and relative; the value is ISO. A week, month, year or season is given by its first
 * day. Prepositions such as "am" and "on" are no part of the span, "vor" and "ago" are.
 */
final class Dates implements Finder {
    private final List<DateRules.Rule> digits = DateRules.ofDigits();
    private final List<DateRules.Rule> words = DateRules.ofWords();

    /** Tries rules only where a token begins that a date may begin with: one in six or so. */
    @Override
    public void find(Message message, Consumer<Candidate> found) {
        for (Token token : message.tokens()) {
            int first = token.text().codePointAt(0);
            if (Character.isDigit(first)) {
                digits.forEach(rule -> find(rule, token.start(), message, found));
            } else if (Character.isLetter(first) && DateWords.mayBegin(message.lower(token))) {
                words.forEach(rule -> find(rule, token.start(), message, found));
            }
        }
    }

    private static void find(DateRules.Rule rule, int start, Message message, Consumer<Candidate> found) {
        Matcher matcher = rule.pattern().matcher(message.lower());
        matcher.useTransparentBounds(true);
        matcher.useAnchoringBounds(false);
        if (matcher.region(start, message.lower().length()).lookingAt()) {
            LocalDate date = read(rule, matcher, message);
            if (date != null) {
                Source source = message.expects("date") ? Source.PATTERN : rule.source();
                found.accept(new Candidate("date", date.toString(), start, matcher.end(), source));
            }
        }
    }

    private static @Nullable LocalDate read(DateRules.Rule rule, Matcher matcher, Message message) {
        try {
            return rule.reader().read(matcher, message.today(), Direction.of(message, matcher.start()));
        } catch (DateTimeException e) {
            return null; // the digits look like a date, but the calendar has no such day
        }
    }
}
