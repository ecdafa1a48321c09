package org.lotse.handoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lotse.staff.BusinessHours;

/**
 * The clock that runs while a shopper waits for words of a person. It counts business hours only and stands still while
 * people wait for the shopper; what the bot says does not stop it.
 *
 * @param warnAt when the agent should be warned
 * @param dueAt until when an agent's words keep it
 */
public record ServiceLevel(Kind kind, Instant warnAt, Instant dueAt) {
    /** The first words after a person was asked for, and every answer after that. */
    public enum Kind {
        FIRST,
        NEXT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean brokenAt(Instant now) {
        return now.isAfter(dueAt);
    }

    /** The clock of a conversation, if one runs. */
    static Optional<ServiceLevel> of(Story story, BusinessHours hours, HandoffSettings settings) {
        Instant since = story.unansweredSince();
        if (since == null) {
            return Optional.empty();
        }
        Kind kind = story.answered() ? Kind.NEXT : Kind.FIRST;
        Duration time = kind == Kind.FIRST ? settings.firstReply() : settings.nextReply();
        Duration warning = Duration.ofMillis(Math.round(time.toMillis() * settings.warnAt()));
        return Optional.of(new ServiceLevel(kind, hours.after(since, warning), hours.after(since, time)));
    }
}
