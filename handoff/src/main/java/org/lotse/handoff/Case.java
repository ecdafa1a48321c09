package org.lotse.handoff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;

/**
 * One conversation that is open at the desk. An index entry beside the log: the log says who owns it, this says where it
 * stands among the others.
 *
 * @param since when the shopper began to wait; kept through losses and transfers
 * @param priority higher comes first
 * @param position the place that it had when it arrived, from 1
 * @param skill group of the shopper's intent, for example {@code payment}
 * @param team to which it was passed on
 * @param lastAgent who spoke with this shopper last
 * @param agent who has it; set exactly in the stage {@link Stage#ASSIGNED}
 * @param idle the shopper has been silent for so long that it takes no place of the agent's capacity
 * @param offer to an agent who has not answered yet
 * @param passed agents who declined or missed it, and until when it is not offered to them again
 * @param told whether the long wait was spoken of
 * @param touched the last change, by Redis's clock
 */
public record Case(
        ConversationId conversation,
        Stage stage,
        Instant since,
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

    static Case arriving(ConversationId id, Stage stage, Instant now, int position, Asked asked) {
        return new Case(
                id,
                stage,
                now,
                0,
                position,
                asked.language(),
                asked.skill(),
                null,
                asked.lastAgent(),
                null,
                false,
                null,
                Map.of(),
                false,
                now);
    }

    /** What is known of the wish when a conversation arrives. */
    public record Asked(
            @Nullable String language,
            @Nullable String skill,
            @Nullable String lastAgent) {
        /** @param intent label such as {@code payment.double}; its group is the skill */
        public static Asked of(@Nullable String language, @Nullable String intent) {
            return new Asked(
                    language, intent == null ? null : intent.substring(0, Math.max(0, intent.indexOf('.'))), null);
        }
    }

    Case assigned(String to, Instant now) {
        return new Case(
                conversation,
                Stage.ASSIGNED,
                since,
                priority,
                position,
                language,
                skill,
                team,
                to,
                to,
                false,
                null,
                Map.of(),
                told,
                now);
    }

    /** Back into the line, at its original place or before it. */
    Case waiting(@Nullable String forTeam, int raised, Instant now) {
        return new Case(
                conversation,
                Stage.WAITING,
                since,
                priority + raised,
                position,
                language,
                skill,
                forTeam,
                lastAgent,
                null,
                false,
                null,
                passed,
                told,
                now);
    }

    Case ticket(Instant now) {
        return new Case(
                conversation,
                Stage.TICKET,
                since,
                priority,
                position,
                language,
                skill,
                team,
                lastAgent,
                null,
                false,
                null,
                Map.of(),
                told,
                now);
    }

    Case offered(@Nullable Offer to, Instant now) {
        return new Case(
                conversation,
                stage,
                since,
                priority,
                position,
                language,
                skill,
                team,
                lastAgent,
                agent,
                idle,
                to,
                passed,
                told,
                now);
    }

    /** Without its offer; it is not offered to that agent again before {@code again}. */
    Case passedBy(String who, Instant again, Instant now) {
        Map<String, Instant> all = new HashMap<>(passed);
        all.put(who, again);
        return new Case(
                conversation,
                stage,
                since,
                priority,
                position,
                language,
                skill,
                team,
                lastAgent,
                agent,
                idle,
                null,
                all,
                told,
                now);
    }

    Case told(Instant now) {
        return new Case(
                conversation,
                stage,
                since,
                priority,
                position,
                language,
                skill,
                team,
                lastAgent,
                agent,
                idle,
                offer,
                passed,
                true,
                now);
    }

    Case idle(boolean silent, Instant now) {
        return new Case(
                conversation,
                stage,
                since,
                priority,
                position,
                language,
                skill,
                team,
                lastAgent,
                agent,
                silent,
                offer,
                passed,
                told,
                now);
    }

    boolean offeredTo(String who) {
        return offer != null && offer.agent().equals(who);
    }

    boolean assignedTo(String who) {
        return who.equals(agent);
    }
}
