package org.lotse.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Owner;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;

/**
 * Past conversations, found by words. It follows the logs and is never the truth: what was said a moment ago may be missing
 * for about a second. Safe for many threads.
 */
public interface Archive {

    /** The part of the results that is asked for: the best first, and the newest first among equals. */
    Results search(Search search);

    /** The earlier conversations of the same shopper, newest first; of whoever they were. */
    List<Hit> earlier(ConversationId conversation, int limit);

    /**
     * Whether somebody may see a conversation, by the log itself.
     *
     * @return false as well if there is no such conversation
     * @throws org.lotse.redis.StoreUnavailable if the log cannot be read
     */
    boolean maySee(Viewer viewer, ConversationId conversation);

    /**
     * Removes a conversation here, its last trace on disk about a second later, and lets the other nodes do so. To be called
     * when its keys are erased, since whoever still finds them files them again.
     */
    void forget(ConversationId conversation);

    /**
     * What is looked for; every condition that is given must hold.
     *
     * @param text words; empty finds everything
     * @param agent id of an agent who had it at some time
     * @param from the last event is not before
     * @param to the first event is before
     */
    record Search(
            String text,
            @Nullable String language,
            @Nullable String agent,
            @Nullable String outcome,
            @Nullable String tag,
            @Nullable Instant from,
            @Nullable Instant to,
            int offset,
            int limit,
            Viewer viewer) {}

    /**
     * Who looks.
     *
     * @param agent the id
     * @param teams ids of the teams that the agent belongs to
     * @param all whether everything may be seen: supervisors and admins
     */
    record Viewer(String agent, Set<String> teams, boolean all) {
        public Viewer {
            teams = Set.copyOf(teams);
        }

        static Viewer of(Agent agent) {
            return new Viewer(agent.id(), agent.teams(), agent.role().atLeast(Role.SUPERVISOR));
        }
    }

    /** @param total how many there are that the viewer may see */
    record Results(long total, List<Hit> hits) {
        public Results {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One conversation.
     *
     * @param agent id of the agent who has it now
     * @param agentName of the agent who had it last
     * @param outcome how it was closed; null while it is open
     * @param customer the proved customer's name
     */
    record Hit(
            ConversationId conversation,
            Instant startedAt,
            Instant lastAt,
            Owner owner,
            @Nullable String language,
            @Nullable String agent,
            @Nullable String agentName,
            @Nullable String outcome,
            List<String> tags,
            @Nullable String customer,
            Snippet snippet) {
        public Hit {
            tags = List.copyOf(tags);
        }
    }

    /** A piece of what somebody said, as plain text. */
    record Snippet(Speaker from, List<Part> parts) {
        public Snippet {
            parts = List.copyOf(parts);
        }

        /** @param hit whether this is what was searched for */
        public record Part(String text, boolean hit) {}
    }

    /** Whose words they are. */
    enum Speaker {
        SHOPPER,
        BOT,
        AGENT,
        SYSTEM,
        /** A private note, which no shopper may see. */
        NOTE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
