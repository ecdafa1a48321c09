package org.lotse.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the log.
 *
 * @param seq from 1, without gaps
 * @param at when it was appended, by Redis's clock
 * @param cid how its sender named it
 */
public record Entry(
        long seq,
        Instant at,
        ClientId cid,
        Event event,
        @Nullable Insight insight) {}
