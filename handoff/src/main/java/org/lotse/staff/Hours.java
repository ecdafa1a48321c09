package org.lotse.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people answer. The settings give what counts until an administrator says otherwise.
 *
 * @param zone of the hours
 * @param hours for each weekday, {@code 08:00-20:00}; a day without an entry is closed; no entry at all: always open
 * @param holidays closed, whatever the weekday
 */
@ConfigurationProperties("lotse.handoff")
public record Hours(
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue Map<DayOfWeek, String> hours,
        @DefaultValue({}) Set<LocalDate> holidays) {

    /** @throws StaffRefusal if hours are not written as above */
    public Hours {
        hours = Collections.unmodifiableMap(new TreeMap<>(hours));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        new BusinessHours(zone, hours, holidays);
    }

    public BusinessHours business() {
        return new BusinessHours(zone, hours, holidays);
    }
}
