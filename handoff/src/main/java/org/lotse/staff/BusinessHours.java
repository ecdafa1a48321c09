package org.lotse.staff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When people answer. Hours are within one day: {@code from} inclusive, {@code to} exclusive, 24:00 allowed as the end. */
public final class BusinessHours {
    private static final int HORIZON_DAYS = 60;

    private record Hours(LocalTime from, LocalTime to) {
        boolean contain(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MAX) || time.isBefore(to));
        }
    }

    private final ZoneId zone;
    private final Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays;

    /** @throws StaffRefusal if hours are not written as {@code 08:00-20:00} */
    public BusinessHours(ZoneId zone, Map<DayOfWeek, String> hours, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
        hours.forEach((day, text) -> week.put(day, parse(day, text)));
    }

    private static Hours parse(DayOfWeek day, String text) {
        String[] ends = text.split("-", -1);
        try {
            LocalTime to = ends[1].strip().equals("24:00") ? LocalTime.MAX : LocalTime.parse(ends[1].strip());
            Hours hours = new Hours(LocalTime.parse(ends[0].strip()), to);
            if (hours.from().isBefore(hours.to())) {
                return hours;
            }
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) { // told below, with what is expected
        }
        throw StaffRefusal.invalid(
                "hours." + day + " is '" + text + "'; write it as 08:00-20:00, the end after the beginning");
    }

    public boolean open(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        Hours hours = week.get(local.getDayOfWeek());
        return week.isEmpty()
                || (hours != null && !holidays.contains(local.toLocalDate()) && hours.contain(local.toLocalTime()));
    }

    /** The next time at which the doors open, after {@code at}; empty if they never do within two months. */
    public Optional<ZonedDateTime> nextOpening(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        for (int days = 0; days <= HORIZON_DAYS; days++) {
            LocalDate date = local.toLocalDate().plusDays(days);
            Hours hours = week.get(date.getDayOfWeek());
            if (hours != null && !holidays.contains(date)) {
                ZonedDateTime opening = date.atTime(hours.from()).atZone(zone);
                if (opening.isAfter(local)) {
                    return Optional.of(opening);
                }
            }
        }
        return Optional.empty();
    }
}
