package org.lotse.handoff;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lotse.handoff.FloorStore.Change;

/** Who is there, and who takes new conversations. Each open desk has a lease; several desks of one agent count once. */
public final class Attendance {
    private final FloorStore store;
    private final Duration lease;

    Attendance(FloorStore store, Duration lease) {
        this.store = store;
        this.lease = lease;
    }

    /** A desk was opened. Whoever was not there before takes new conversations from now on. */
    public void arrive(String agent, String desk) {
        boolean back = store.floor().held().contains(agent);
        renew(agent, desk);
        if (!back) {
            setAvailable(agent, true);
        }
    }

    /** This desk is open for one lease more. */
    public void renew(String agent, String desk) {
        store.renew(agent, desk, lease);
    }

    /** This desk was closed. What its agent has stays theirs until the lease ends or another desk is opened. */
    public void close(String agent, String desk) {
        store.close(agent, desk);
    }

    /** Whether the agent takes new conversations; what they have stays. */
    public void setAvailable(String agent, boolean available) {
        store.change(floor -> new Change<>(floor.with(floor.desk(agent).available(available)), agent));
    }

    /** @param sentAway by offers that were missed */
    public record State(boolean available, boolean sentAway) {}

    /** By agent; whoever is missing is available. */
    public Map<String, State> states() {
        Map<String, State> all = new HashMap<>();
        store.floor().agents().forEach((agent, desk) -> all.put(agent, state(desk)));
        return all;
    }

    public State of(String agent) {
        return state(store.floor().desk(agent));
    }

    private static State state(Floor.AtDesk desk) {
        return new State(desk.available(), !desk.available() && desk.missed() > 0);
    }
}
