package org.lotse.handoff;

import org.jspecify.annotations.Nullable;
import org.lotse.staff.BusinessHours;
import org.lotse.staff.Staff;
import org.lotse.staff.Team;

/** When people answer which conversation: the hours of the team that has the skill, else those of the shop. */
final class OpeningHours {
    private final Staff staff;

    OpeningHours(Staff staff) {
        this.staff = staff;
    }

    /** @param team to which it was passed on; {@code skill} counts if there is none */
    BusinessHours of(@Nullable String team, @Nullable String skill) {
        return staff.hours(team != null ? team : teamFor(skill));
    }

    private @Nullable String teamFor(@Nullable String skill) {
        return staff.teams().stream()
                .filter(one -> skill != null && one.skills().contains(skill))
                .map(Team::id)
                .findFirst()
                .orElse(null);
    }
}
