package org.lotse.nlu.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Arithmetic of days: what the words of a date come to, counted from today. */
final class Days {
    private Days() {}

    /** A day of a month; without a year, of the year that the direction chooses. */
    static LocalDate day(int day, int month, @Nullable String year, LocalDate today, Direction direction) {
        if (year != null) {
            int typed = Integer.parseInt(year);
            return LocalDate.of(typed < 100 ? 2000 + typed : typed, month, day);
        }
        if (Month.of(month).maxLength() < day) {
            throw new DateTimeException("no such day in this month");
        }
        int now = today.getYear();
        return direction.choose(
                today,
                in(YearMonth.of(now - 1, month), day),
                in(YearMonth.of(now, month), day),
                in(YearMonth.of(now + 1, month), day));
    }

    static LocalDate dayOfMonth(int day, LocalDate today, Direction direction) {
        if (day < 1 || day > 31) {
            throw new DateTimeException("no such day");
        }
        YearMonth now = YearMonth.from(today);
        return direction.choose(today, in(now.minusMonths(1), day), in(now, day), in(now.plusMonths(1), day));
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** The first, middle or last day of a month. */
    static LocalDate partOfMonth(String part, int month, @Nullable String year, LocalDate today, Direction way) {
        LocalDate first = day(1, month, year, today, way);
        return switch (part) {
            case "mitte", "middle", "mid" -> first.withDayOfMonth(15);
            case "ende", "end", "late" -> first.with(TemporalAdjusters.lastDayOfMonth());
            default -> first;
        };
    }

    static LocalDate weekday(String word, LocalDate today, Direction direction) {
        DayOfWeek day = DateWords.weekday(word);
        return direction == Direction.FUTURE
                ? today.with(TemporalAdjusters.nextOrSame(day))
                : today.with(TemporalAdjusters.previousOrSame(day));
    }

    static LocalDate feast(String name, LocalDate today, Direction direction) {
        int now = today.getYear();
        Direction way = direction == Direction.PAST ? direction : Direction.FUTURE;
        return way.choose(
                today,
                Feasts.in(now - 1, name).orElseThrow(),
                Feasts.in(now, name).orElseThrow(),
                Feasts.in(now + 1, name).orElseThrow());
    }

    static LocalDate shift(LocalDate today, int count, String unit) {
        return today.plus(
                count,
                switch (unit.charAt(0)) {
                    case 't', 'd' -> ChronoUnit.DAYS;
                    case 'w' -> ChronoUnit.WEEKS;
                    case 'm' -> ChronoUnit.MONTHS;
                    default -> ChronoUnit.YEARS;
                });
    }

    /** The first day of a week, weekend, month, quarter or year. */
    static LocalDate period(String word, LocalDate today, int offset) {
        return switch (word) {
            case "wochenende", "weekend" -> monday(today).plusDays(5).plusWeeks(offset);
            case "woche", "week" -> monday(today).plusWeeks(offset);
            case "monat", "month" -> today.withDayOfMonth(1).plusMonths(offset);
            case "quartal", "quarter" ->
                today.withDayOfMonth(1)
                        .minusMonths((today.getMonthValue() - 1) % 3)
                        .plusMonths(3L * offset);
            default -> today.withDayOfYear(1).plusYears(offset);
        };
    }

    static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
