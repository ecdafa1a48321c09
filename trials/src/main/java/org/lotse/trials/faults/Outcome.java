package org.lotse.trials.faults;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param why what was not as promised, or why it could not be run; empty if it passed
 * @param recovery the longest time from the fault's end until the server answered again
 * @param more figures of this row alone
 */
record Outcome(
        String row,
        Status status,
        List<String> why,
        @Nullable Tally tally,
        @Nullable Duration recovery,
        Map<String, Object> more) {

    enum Status {
        PASSED,
        FAILED,
        NOT_RUN
    }

    Outcome {
        why = List.copyOf(why);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    static Outcome notRun(Row row, String why) {
        return new Outcome(row.name(), Status.NOT_RUN, List.of(why), null, null, Map.of());
    }

    static Outcome failed(Row row, String why) {
        return new Outcome(row.name(), Status.FAILED, List.of(why), null, null, Map.of());
    }

    /** Passed if nothing speaks against it. */
    static Outcome of(
            Row row, List<String> against, Tally tally, @Nullable Duration recovery, Map<String, Object> more) {
        return new Outcome(
                row.name(), against.isEmpty() ? Status.PASSED : Status.FAILED, against, tally, recovery, more);
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("row", row);
        all.put("status", status.name().toLowerCase(java.util.Locale.ROOT));
        all.put("why", why);
        if (tally != null) {
            all.put("sent", tally.sent());
            all.put("acknowledged", tally.acknowledged());
            all.put("found", tally.found());
            all.put("lost", tally.lost());
            all.put("doubled", tally.doubled());
            all.put("gaps", tally.gaps());
            all.put("unanswered", tally.unanswered());
        }
        all.put("recoveryMillis", recovery == null ? null : recovery.toMillis());
        all.put("more", more);
        return all;
    }
}
