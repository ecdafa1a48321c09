package org.lotse.conversation;

/** Who may answer, as the events make it, and which event may stand under which owner. */
final class Ownership {
    private Ownership() {}

    /** The owner after the event. */
    static Owner after(Event event, Owner before) {
        return switch (event) {
            case Event.Message message ->
                before == Owner.NOBODY && message.from().role() == Event.Role.SHOPPER ? Owner.BOT : before;
            case Event.Queued _, Event.Ticket _ -> Owner.QUEUE;
            case Event.Assigned _ -> Owner.AGENT;
            case Event.ReturnedToBot _ -> Owner.BOT;
            case Event.Closed _ -> Owner.NOBODY;
            case Event.HandoffRequested _, Event.Helpful _, Event.Rated _ -> before;
        };
    }

    /** Whether the event can stand there in a sound log. What shoppers say is always heard. */
    static boolean allows(Owner before, Event event) {
        return switch (event) {
            case Event.Message message ->
                switch (message.from().role()) {
                    case SHOPPER, SYSTEM -> true;
                    case BOT -> before == Owner.BOT;
                    case AGENT -> before == Owner.AGENT;
                };
            case Event.HandoffRequested _ -> before == Owner.BOT;
            case Event.Queued _, Event.Assigned _ -> before != Owner.NOBODY;
            case Event.Ticket _ -> before == Owner.BOT || before == Owner.QUEUE;
            case Event.ReturnedToBot returned ->
                switch (returned.by()) {
                    case SHOPPER -> before == Owner.QUEUE;
                    case AGENT -> before == Owner.AGENT;
                    case SYSTEM -> before == Owner.QUEUE || before == Owner.AGENT;
                    case BOT -> false;
                };
            case Event.Closed closed -> closed.by() != Event.Role.AGENT || before == Owner.AGENT;
            case Event.Helpful _, Event.Rated _ -> true;
        };
    }
}
