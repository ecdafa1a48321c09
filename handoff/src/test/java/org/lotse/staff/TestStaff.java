package org.lotse.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lotse.redis.Redis;

/** A staff for tests of other packages: always open. */
public final class TestStaff {
    private TestStaff() {}

    public static Staff of(Redis redis, List<Agent> agents) {
        Hours always = new Hours(ZoneId.of("UTC"), Map.of(), Set.of());
        Staff staff = new Staff(redis, always, new StaffSignals(redis), System::nanoTime);
        staff.addAbsent(agents.stream().map(agent -> Account.of(agent, null)).toList());
        return staff;
    }
}
