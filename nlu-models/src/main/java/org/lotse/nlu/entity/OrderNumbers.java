package org.lotse.nlu.entity;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Order numbers however they are typed: {@code HK-204511}, "hk 204 511", "nr. 204-511", "204511". */
final class OrderNumbers implements Finder {
    private static final String NAME = "order_number";
    private static final String NOT_MONEY = "(?!\\d|[.,]\\d|\\s?(?:€|eur|mah|%))";

    private static final Pattern WITH_PREFIX =
            Pattern.compile("(?<![\\p{L}\\d])h\\s?k[\\s_.:#–-]{0,3}(\\d(?:[\\s.-]?\\d){5})(?!\\d)");
    private static final Pattern AFTER_WORD = Pattern.compile("(?:bestell(?:ung|nummer|nr)|auftrag(?:s?nummer|s?nr)?"
            + "|order(?:\\s?(?:number|num|no|nr|id))?|number|nummer|(?<!\\p{L})(?:nr|no)|#)"
            + "[\\s.:#-]{0,3}(?:(?:ist|is|lautet|war|was)\\s(?:die\\s|the\\s)?)?(\\d{3}[\\s.-]?\\d{3})" + NOT_MONEY);
    /** All of the shop's numbers begin with 20. */
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\p{L}\\d]|\\d[.,/-]|(?<!\\d)0\\d{2,5} )(20\\d[\\s-]?\\d{3}|2 0(?: \\d){4})" + NOT_MONEY);

    private static final Pattern EXPECTED =
            Pattern.compile("(?<![\\p{L}\\d]|\\d[.,/-])(\\d{3}[\\s.-]?\\d{3})" + NOT_MONEY);

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        if (!message.hasDigit()) {
            return;
        }
        Matcher prefixed = WITH_PREFIX.matcher(message.lower());
        while (prefixed.find()) {
            found.accept(number(prefixed.group(1), prefixed.start(), prefixed.end()));
        }
        all(AFTER_WORD, message, found);
        all(BARE, message, found);
        if (message.expects(NAME)) {
            all(EXPECTED, message, found);
        }
    }

    private static void all(Pattern pattern, Message message, Consumer<Candidate> found) {
        Matcher matcher = pattern.matcher(message.lower());
        while (matcher.find()) {
            found.accept(number(matcher.group(1), matcher.start(1), matcher.end(1)));
        }
    }

    private static Candidate number(String typed, int start, int end) {
        return new Candidate(NAME, "HK-" + typed.replaceAll("\\D", ""), start, end, Source.PATTERN);
    }
}
