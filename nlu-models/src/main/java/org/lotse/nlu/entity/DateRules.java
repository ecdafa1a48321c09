package org.lotse.nlu.entity;

import static org.lotse.nlu.entity.DateWords.COUNT;
import static org.lotse.nlu.entity.DateWords.ENGLISH_SHORT;
import static org.lotse.nlu.entity.DateWords.GERMAN_SHORT;
import static org.lotse.nlu.entity.DateWords.MONTH;
import static org.lotse.nlu.entity.DateWords.SEASON;
import static org.lotse.nlu.entity.DateWords.WEEKDAY;
import static org.lotse.nlu.entity.Days.day;
import static org.lotse.nlu.entity.Days.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of dates: those that begin with a digit, and those that begin with a word. */
final class DateRules {
    private static final String ALONE = "(?<![\\p{L}\\d])(?<!\\d[.,])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String DAYTIME =
            "(?:[\\s-]?(?:früh|frueh|morgen|morje|vormittag|mittag|nachmittag|abend|obend|nacht|morning|afternoon|evening|night)(?!\\p{L}))?";
    private static final String LAST = "(?:letzte[nrms]?|vorige[nrms]?|vergangene[nrms]?|last|previous)";
    private static final String NEXT = "(?:nächste[nrms]?|naechste[nrms]?|nachste[nrms]?|kommende[nrms]?|next)";
    private static final String CURRENT = "(?:diese[nrms]?|this)";
    private static final String PERIOD =
            "(wochenende|woche|monat|quartal|jahr|weekend|week|month|quarter|year)(?:s(?!\\p{L}))?";

    /** How the groups of a pattern become a date. */
    interface Reader {
        /** @throws java.time.DateTimeException if they are none, such as 31.02. */
        @Nullable
        LocalDate read(Matcher groups, LocalDate today, Direction direction);
    }

    /** A form; what it matches begins at the beginning of a word or number and ends at the end of one. */
    record Rule(Pattern pattern, Source source, Reader reader) {}

    private final List<Rule> rules = new ArrayList<>();

    private DateRules() {}

    /** Rules whose matches begin with a digit. */
    static List<Rule> ofDigits() {
        DateRules rules = new DateRules();
        rules.digits();
        return List.copyOf(rules.rules);
    }

    /** Rules whose matches begin with a letter. */
    static List<Rule> ofWords() {
        DateRules rules = new DateRules();
        rules.months();
        rules.nearDays();
        rules.distances();
        rules.periods();
        rules.weekdays();
        return List.copyOf(rules.rules);
    }

    private void digits() {
        rule("(\\d{4})-(\\d{2})-(\\d{2})", (m, today, way) -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
        rule(
                "(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d{2}(?!\\s?(?:uhr|€|eur))))?",
                (m, today, way) -> day(number(m, 1), number(m, 2), m.group(3), today, way));
        rule(
                "(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})",
                (m, today, way) -> number(m, 2) > 12
                        ? day(number(m, 2), number(m, 1), m.group(3), today, way)
                        : day(number(m, 1), number(m, 2), m.group(3), today, way));
        rule(
                "(\\d{1,2})(?:\\.|st|nd|rd|th|ten|te)?\\s?(?:of )?(" + MONTH + ")(?:,?\\s(\\d{4}))?",
                (m, today, way) -> day(number(m, 1), DateWords.month(m.group(2)).getValue(), m.group(3), today, way));
        rule(
                "(?<=(?:am|vom|seit|bis|zum|ab|dem|den|der) )(\\d{1,2})\\.(?: des monats)?(?!\\s?\\d|\\s(?:stock|etage|klasse|mal|mahnung|monat|versuch|bestellung|paket|artikel))",
                (m, today, way) -> Days.dayOfMonth(number(m, 1), today, way));
        rule(
                "(?<=the )(\\d{1,2})(?:st|nd|rd|th)(?: of the month)?(?!\\s(?:time|floor|order|parcel|one|item|email|day))",
                (m, today, way) -> Days.dayOfMonth(number(m, 1), today, way));
        rule(
                "(?<=(?:im jahr|in|von|seit|since|from|of|late|early|year) )(20[012]\\d)(?!\\.\\d|\\s?(?:€|eur|mah))",
                (m, today, way) -> LocalDate.of(number(m, 1), 1, 1));
        rule(
                "(" + COUNT + ") (tage?n?|days?|wochen?|weeks?|monate?n?|months?|jahre?n?|years?) ago",
                (m, today, way) -> Days.shift(today, -DateWords.count(m.group(1)), m.group(2)));
    }

    private void months() {
        rule(
                "(" + MONTH + ")\\s(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(\\d{4}))?",
                (m, today, way) -> day(number(m, 2), DateWords.month(m.group(1)).getValue(), m.group(3), today, way));
        rule(
                "(?:(anfang|mitte|ende)|(beginning|middle|start|end) of|(early|mid|late))[\\s-](" + MONTH
                        + ")(?:\\s(\\d{4}))?",
                (m, today, way) ->
                        Days.partOfMonth(part(m), DateWords.month(m.group(4)).getValue(), m.group(5), today, way));
        rule(
                "(?<=(?:im|in|seit|since|bis|until|vom|from|by|of|last|letzten|next|nächsten|diesen|this|für|for|before|vor|after|nach) )("
                        + MONTH + ")(?:\\s(\\d{4}))?",
                (m, today, way) -> day(1, DateWords.month(m.group(1)).getValue(), m.group(2), today, way));
        rule(
                "(" + MONTH + ") (20[012]\\d)",
                (m, today, way) -> LocalDate.of(number(m, 2), DateWords.month(m.group(1)), 1));
        hint(
                "(" + MONTH + ")",
                (m, today, way) -> day(1, DateWords.month(m.group(1)).getValue(), null, today, way));
        rule(
                "(?:" + LAST + "|" + NEXT + "|" + CURRENT + ") (" + SEASON + ")",
                (m, today, way) ->
                        season(m.group(1), today, m.group().matches(NEXT + ".*") ? Direction.FUTURE : Direction.PAST));
        hint("(" + SEASON + ")", (m, today, way) -> season(m.group(1), today, way));
    }

    private static String part(Matcher matcher) {
        for (int group = 1; group < 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(3);
    }

    private static LocalDate season(String word, LocalDate today, Direction direction) {
        return day(1, DateWords.season(word).getValue(), null, today, direction);
    }

    private void nearDays() {
        rule("(?:vorgestern|vorgeschdern)" + DAYTIME, (m, today, way) -> today.minusDays(2));
        rule("(?:the )?day before yesterday", (m, today, way) -> today.minusDays(2));
        rule("(?:über|ueber|uber)morgen" + DAYTIME, (m, today, way) -> today.plusDays(2));
        rule("(?:the )?day after tomorrow", (m, today, way) -> today.plusDays(2));
        rule("(?:gestern|jestern|geschdern|yesterday)" + DAYTIME, (m, today, way) -> today.minusDays(1));
        rule("last night", (m, today, way) -> today.minusDays(1));
        rule("(?:heute?|heit|hück|today)" + DAYTIME, (m, today, way) -> today);
        rule("(?:tonight|this (?:morning|afternoon|evening))", (m, today, way) -> today);
        rule(
                "(?<!\\b(?:guten|guden|schönen|good|am|jeden|moin|der|den) )(?!(?<=^)morgen(?:[,!]| zusammen| allerseits| ihr|$))"
                        + "(?:morgen|tomorrow|tmrw|tmr)(?:\\s?(?:früh|frueh|vormittag|mittag|nachmittag|abend|morning|afternoon|evening|night)(?!\\p{L}))?",
                (m, today, way) -> today.plusDays(1));
    }

    private void distances() {
        String unit = "(tage?n?|days?|wochen?|weeks?|monate?n?|months?|jahre?n?|years?)";
        rule(
                "(?:vor|vör) (" + COUNT + ") " + unit,
                (m, today, way) -> Days.shift(today, -DateWords.count(m.group(1)), m.group(2)));
        rule(
                "(" + COUNT + ") " + unit + " ago",
                (m, today, way) -> Days.shift(today, -DateWords.count(m.group(1)), m.group(2)));
        hint(
                "in (" + COUNT + ") " + unit + "(?! (?:ago|wird|gültig))",
                (m, today, way) -> Days.shift(today, DateWords.count(m.group(1)), m.group(2)));
    }

    private void periods() {
        rule(LAST + " " + PERIOD, (m, today, way) -> period(m.group(1), today, -1));
        rule("vorletzte[nrms]? " + PERIOD, (m, today, way) -> period(m.group(1), today, -2));
        rule(NEXT + " " + PERIOD, (m, today, way) -> period(m.group(1), today, 1));
        rule("(?:übernächste[nrms]?|uebernaechste[nrms]?) " + PERIOD, (m, today, way) -> period(m.group(1), today, 2));
        rule(CURRENT + " " + PERIOD, (m, today, way) -> period(m.group(1), today, 0));
        rule("(?:anfang|beginning of|start of) (?:des monats|the month)", (m, today, way) -> today.withDayOfMonth(1));
        rule("(?:mitte|middle of) (?:des monats|the month)", (m, today, way) -> today.withDayOfMonth(15));
        rule("(?:ende|end of) (?:des monats|the month)", (m, today, way) -> YearMonth.from(today)
                .atEndOfMonth());
        rule("(?:kw|kalenderwoche)\\s?(\\d{1,2})", (m, today, way) -> today.with(
                        WeekFields.ISO.weekOfWeekBasedYear(), Math.max(1, Math.min(53, number(m, 1))))
                .with(WeekFields.ISO.dayOfWeek(), 1));
    }

    private void weekdays() {
        String day = "(" + WEEKDAY + "|" + ENGLISH_SHORT + END + ")";
        rule(
                LAST + " " + day + DAYTIME,
                (m, today, way) -> today.with(TemporalAdjusters.previous(DateWords.weekday(m.group(1)))));
        rule(
                NEXT + " " + day + DAYTIME,
                (m, today, way) -> today.with(TemporalAdjusters.next(DateWords.weekday(m.group(1)))));
        rule(
                CURRENT + " " + day + DAYTIME,
                (m, today, way) -> Days.weekday(m.group(1), today, way == Direction.PAST ? way : Direction.FUTURE));
        rule(
                "(" + WEEKDAY + ") (?:(" + LAST + ")|(" + NEXT + ")|" + CURRENT + ") (?:woche|week)",
                (m, today, way) -> Days.monday(today)
                        .plusWeeks(m.group(2) != null ? -1 : m.group(3) != null ? 1 : 0)
                        .with(DateWords.weekday(m.group(1))));
        rule("(?<!black )(" + WEEKDAY + ")" + DAYTIME, (m, today, way) -> Days.weekday(m.group(1), today, way));
        rule(
                "(?<=(?:am|vor|bis|seit|ab|vom|letzten|nächsten) )(" + GERMAN_SHORT
                        + ")(?!(?<=so)[\\s\\p{L}])|(?<=(?:on|by|until|since|before|from) )(" + ENGLISH_SHORT + ")",
                (m, today, way) -> Days.weekday(m.group(), today, way));
        rule(
                "(?<!(?:schöne[sn]?|schoenes|tolles|gutes|erholsames|nice|lovely|good|great|long|langes) )(?:wochenende|weekend)",
                (m, today, way) -> Days.weekday("samstag", today, way));
        rule("(" + Feasts.alternatives() + ")", (m, today, way) -> Days.feast(m.group(1), today, way));
    }

    private void rule(String pattern, Reader reader) {
        rules.add(new Rule(compile(pattern), Source.PATTERN, reader));
    }

    /** A form that is often no date. */
    private void hint(String pattern, Reader reader) {
        rules.add(new Rule(compile(pattern), Source.HINT, reader));
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(ALONE + "(?:" + pattern + ")" + END);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
