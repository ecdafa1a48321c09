package org.lotse.handoff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;

/**
 * One conversation that is open at the desk. An index entry beside the log: the log says who owns it, this says where it
 * stands among the others.
 *
 * @param since when the shopper began to wait; kept through losses and transfers
 * @param queuedAt when it came into the line this time: waiting too long and waiving a skill count from here
 * @param priority higher comes first
 * @param position the place that it had when it arrived, from 1
 * @param skill group of the shopper's intent, for example {@code payment}
 * @param team to which it was passed on
 * @param lastAgent who spoke with this shopper last
 * @param agent who has it; set exactly in the stage {@link Stage#ASSIGNED}
 * @param idle the shopper has been silent for so long that it takes no place of the agent's capacity
 * @param offer to an agent who has not answered yet
 * @param passed agents who declined or missed it, and until when it is not offered to them again
 * @param told whether the long wait was spoken of, this time
 * @param touched the last change, by Redis's clock
 */
public record Case(
        ConversationId conversation,
        Stage stage,
        Instant since,
        Instant queuedAt,
        int priority,
        int position,
        @Nullable String language,
        @Nullable String skill,
        @Nullable String team,
        @Nullable String lastAgent,
        @Nullable String agent,
        boolean idle,
        @Nullable Offer offer,
        Map<String, Instant> passed,
        boolean told,
        Instant touched) {

    /** Where an open conversation can stand. */
    public enum Stage {
        WAITING,
        /** To be answered later; no shopper waits for a place. */
        TICKET,
        ASSIGNED
    }

    /**
     * @param from who passes it on and stays the owner meanwhile; null if it comes out of the queue
     * @param note of whoever passes it on
     */
    public record Offer(
            String agent,
            Instant until,
            @Nullable String from,
            @Nullable String note) {}

    @SuppressWarnings("NullAway") // absent in stored JSON while empty
    public Case {
        passed = passed == null ? Map.of() : Map.copyOf(passed);
        if ((stage == Stage.ASSIGNED) != (agent != null)) {
            throw new IllegalArgumentException("an assigned conversation has an agent, and no other has one");
        }
    }

    /** @param lastAgent whom the shopper knows */
    static Case arriving(
            ConversationId id, Stage stage, Instant now, int position, Asked asked, @Nullable String lastAgent) {
        return new Case(
                id,
                stage,
                now,
                now,
                0,
                position,
                asked.language(),
                asked.skill(),
                null,
                lastAgent,
                null,
                false,
                null,
                Map.of(),
                false,
                now);
    }

    /**
     * What is known of the wish when a conversation arrives.
     *
     * @param customer the shop's id of the shopper, if they proved to be a customer
     */
    public record Asked(
            @Nullable String language,
            @Nullable String skill,
            @Nullable String customer) {
        /** @param intent label such as {@code payment.double}; its group is the skill */
        public static Asked of(@Nullable String language, @Nullable String intent, @Nullable String customer) {
            String skill = intent == null ? null : intent.substring(0, Math.max(0, intent.indexOf('.')));
            return new Asked(language, skill, customer);
        }

        /** Where no more than the language is known. */
        static Asked in(@Nullable String language) {
            return new Asked(language, null, null);
        }
    }

    /** What changes in the life of a case, from another one's values on. */
    private static final class Edit {
        private Stage stage;
        private Instant queuedAt;
        private int priority;
        private @Nullable String team;
        private @Nullable String lastAgent;
        private @Nullable String agent;
        private boolean idle;
        private @Nullable Offer offer;
        private Map<String, Instant> passed;
        private boolean told;

        private Edit(Case from) {
            stage = from.stage;
            queuedAt = from.queuedAt;
            priority = from.priority;
            team = from.team;
            lastAgent = from.lastAgent;
            agent = from.agent;
            idle = from.idle;
            offer = from.offer;
            passed = from.passed;
            told = from.told;
        }
    }

    private Case edited(Instant now, Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return new Case(
                conversation,
                edit.stage,
                since,
                edit.queuedAt,
                edit.priority,
                position,
                language,
                skill,
                edit.team,
                edit.lastAgent,
                edit.agent,
                edit.idle,
                edit.offer,
                edit.passed,
                edit.told,
                now);
    }

    Case assigned(String to, Instant now) {
        return edited(now, edit -> {
            edit.stage = Stage.ASSIGNED;
            edit.agent = to;
            edit.lastAgent = to;
            edit.idle = false;
            edit.offer = null;
            edit.passed = Map.of();
        });
    }

    /** Back into the line, at its original place or before it; back to the messages if nobody waits for it. */
    Case back(Stage to, @Nullable String forTeam, int raised, Instant now) {
        return edited(now, edit -> {
            edit.stage = to;
            edit.queuedAt = now;
            edit.priority = to == Stage.TICKET ? priority : priority + raised;
            edit.team = forTeam;
            edit.agent = null;
            edit.idle = false;
            edit.offer = null;
            edit.told = false;
        });
    }

    Case ticket(Instant now) {
        return edited(now, edit -> {
            edit.stage = Stage.TICKET;
            edit.agent = null;
            edit.idle = false;
            edit.offer = null;
            edit.passed = Map.of();
        });
    }

    Case offered(@Nullable Offer to, Instant now) {
        return edited(now, edit -> edit.offer = to);
    }

    /** Without its offer; it is not offered to that agent again before {@code again}. */
    Case passedBy(String who, Instant again, Instant now) {
        Map<String, Instant> all = new HashMap<>(passed);
        all.put(who, again);
        return edited(now, edit -> {
            edit.offer = null;
            edit.passed = all;
        });
    }

    Case told(Instant now) {
        return edited(now, edit -> edit.told = true);
    }

    Case idle(boolean silent, Instant now) {
        return edited(now, edit -> edit.idle = silent);
    }

    boolean offeredTo(String who) {
        return offer != null && offer.agent().equals(who);
    }

    boolean assignedTo(String who) {
        return who.equals(agent);
    }
}
