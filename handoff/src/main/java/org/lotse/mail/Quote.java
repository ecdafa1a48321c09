package org.lotse.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;

/** What was said before an answer, for below it. Only what the shopper may see: the log, where numbers are masked already. */
final class Quote {
    private static final int MOST_MESSAGES = 40;
    private static final int LONGEST = 2_000;

    private final boolean german;
    private final DateTimeFormatter time;

    Quote(String language, ZoneId zone) {
        german = language.equals("de");
        time = DateTimeFormatter.ofPattern(
                        german ? "d.M.yyyy, H:mm" : "d MMM yyyy, HH:mm", german ? Locale.GERMANY : Locale.UK)
                .withZone(zone);
    }

    record Line(String who, String when, String text) {}

    /** The last messages, oldest first. */
    List<Line> of(List<Entry> log) {
        List<Line> lines = log.stream()
                .filter(entry -> entry.event() instanceof Event.Message)
                .map(entry -> line(entry, (Event.Message) entry.event()))
                .toList();
        return lines.subList(Math.max(0, lines.size() - MOST_MESSAGES), lines.size());
    }

    private Line line(Entry entry, Event.Message message) {
        String who =
                switch (message.from().role()) {
                    case SHOPPER -> german ? "Sie" : "You";
                    case BOT -> message.from().name() + (german ? " (digitaler Assistent)" : " (digital assistant)");
                    case AGENT, SYSTEM -> message.from().name();
                };
        return new Line(who, time.format(entry.at()), shortened(message.text()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
