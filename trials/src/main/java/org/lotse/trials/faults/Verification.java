package org.lotse.trials.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;

/** The end that most rows have in common: everybody catches up, then the books are compared. */
final class Verification {
    private static final Duration SETTLE = Duration.ofSeconds(120);

    private Verification() {}

    /** On the managed Redis of a node. */
    static Outcome of(
            Row row,
            Node node,
            Crowd crowd,
            Acks acks,
            List<String> against,
            @Nullable Duration recovery,
            Map<String, Object> more)
            throws Exception {
        try (RedisAccess access = RedisAccess.folder(node.data().resolve("redis"))) {
            return of(row, access, crowd, acks, against, recovery, more);
        }
    }

    static Outcome of(
            Row row,
            RedisAccess access,
            Crowd crowd,
            Acks acks,
            List<String> against,
            @Nullable Duration recovery,
            Map<String, Object> more)
            throws InterruptedException {
        List<String> all = new ArrayList<>(against);
        if (!crowd.settle(access.redis(), SETTLE)) {
            long unacknowledged =
                    crowd.all().stream().mapToLong(shopper -> shopper.waiting()).sum();
            all.add("not quiet after " + SETTLE.toSeconds() + " s: " + unacknowledged + " unacknowledged");
        }
        Tally tally = Tally.of(access.redis(), acks, crowd.all());
        all.addAll(tally.complaints());
        return Outcome.of(row, all, tally, recovery, more);
    }
}
