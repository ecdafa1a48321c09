package org.lotse.handoff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotse.staff.BusinessHours;
import org.lotse.staff.Staff;

/** When people answer which conversation: the hours of the team that has the skill, else those of the shop. */
final class OpeningHours {
    private final Staff staff;

    OpeningHours(Staff staff) {
        this.staff = staff;
    }

    /** @param team to which it was passed on; {@code skill} counts if there is none */
    BusinessHours of(@Nullable String team, @Nullable String skill) {
        return staff.teams().stream()
                .filter(one -> team == null ? skill != null && one.skills().contains(skill) : one.id().equals(team))
                .findFirst()
                .map(staff::hours)
                .orElseGet(staff::hours);
    }
}
