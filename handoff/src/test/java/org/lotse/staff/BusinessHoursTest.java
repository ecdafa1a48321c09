package org.lotse.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessHours HOURS = new BusinessHours(
            BERLIN,
            Map.of(DayOfWeek.MONDAY, "08:00-20:00", DayOfWeek.SATURDAY, "09:00-24:00"),
            Set.of(LocalDate.of(2026, 11, 30)));

    private static Instant at(int day, int hour, int minute) {
        return ZonedDateTime.of(2026, 11, day, hour, minute, 0, 0, BERLIN).toInstant();
    }

    @Test
    void open_withinTheHours_fromInclusiveToExclusive() {
        assertThat(HOURS.open(at(23, 8, 0))).isTrue();
        assertThat(HOURS.open(at(23, 19, 59))).isTrue();
        assertThat(HOURS.open(at(23, 20, 0))).isFalse();
        assertThat(HOURS.open(at(23, 7, 59))).isFalse();
        assertThat(HOURS.open(at(28, 23, 59))).isTrue();
    }

    @Test
    void closed_onDaysWithoutHoursAndOnHolidays() {
        assertThat(HOURS.open(at(24, 12, 0))).isFalse();
        assertThat(HOURS.open(at(30, 12, 0))).isFalse();
    }

    @Test
    void nextOpening_skipsHolidays() {
        assertThat(HOURS.nextOpening(at(29, 0, 1))).contains(ZonedDateTime.of(2026, 12, 5, 9, 0, 0, 0, BERLIN));
        assertThat(HOURS.nextOpening(at(23, 7, 0))).contains(ZonedDateTime.of(2026, 11, 23, 8, 0, 0, 0, BERLIN));
    }

    @Test
    void noHours_meansAlwaysOpen() {
        assertThat(new BusinessHours(BERLIN, Map.of(), Set.of()).open(at(29, 3, 0)))
                .isTrue();
    }

    @Test
    void badHours_sayWhatIsExpected() {
        for (String bad : new String[] {"8-20", "20:00-08:00", "always", "08:00"}) {
            assertThatThrownBy(() -> new BusinessHours(BERLIN, Map.of(DayOfWeek.MONDAY, bad), Set.of()))
                    .hasMessageContaining("hours.MONDAY")
                    .hasMessageContaining("08:00-20:00");
        }
    }
}
