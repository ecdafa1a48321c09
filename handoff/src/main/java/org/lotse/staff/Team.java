package org.lotse.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Agents who answer the same things.
 *
 * @param skills the groups of intents that it answers: {@code payment} for {@code payment.problem}
 * @param zone of its hours
 * @param hours as in {@link Hours}; empty: those of the shop, in the shop's zone
 * @param holidays its own; the shop's count too if the hours are the shop's
 */
public record Team(
        String id,
        String name,
        Set<String> skills,
        ZoneId zone,
        Map<DayOfWeek, String> hours,
        Set<LocalDate> holidays) {

    /** @throws StaffRefusal if a value is out of its bounds */
    public Team {
        id = Rules.id(id);
        name = Rules.name(name);
        skills = Rules.groups(skills);
        hours = Collections.unmodifiableMap(new TreeMap<>(hours));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        new BusinessHours(zone, hours, holidays);
    }

    /** When this team answers in a shop with these hours. */
    public BusinessHours business(Hours shop) {
        if (!hours.isEmpty()) {
            return new BusinessHours(zone, hours, holidays);
        }
        Set<LocalDate> closed = new TreeSet<>(shop.holidays());
        closed.addAll(holidays);
        return new BusinessHours(shop.zone(), shop.hours(), closed);
    }
}
