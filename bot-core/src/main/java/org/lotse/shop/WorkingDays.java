package org.lotse.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Parcels do not move on Sundays: days that the demo's data give relative to today are moved off them. */
final class WorkingDays {
    private WorkingDays() {}

    static LocalDate notBefore(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    static LocalDate notAfter(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}
