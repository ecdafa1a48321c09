package org.lotse.conversation;

/** Which event may stand under which owner. */
final class Ownership {
    private Ownership() {}

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
            case Event.Queued queued -> before == (queued.because() == null ? Owner.BOT : Owner.AGENT);
            case Event.Assigned assigned ->
                switch (assigned.how()) {
                    case null -> before == Owner.QUEUE;
                    case TRANSFER -> before == Owner.AGENT;
                    case TAKEOVER -> true;
                };
            case Event.Ticket _ -> before == Owner.BOT || before == Owner.QUEUE;
            case Event.ReturnedToBot returned ->
                switch (returned.by()) {
                    case SHOPPER -> before == Owner.QUEUE;
                    case AGENT -> before == Owner.AGENT;
                    case SYSTEM -> before.isPeople();
                    case BOT -> false;
                };
            case Event.Closed closed -> closed.by() != Event.Role.AGENT || before == Owner.AGENT;
            case Event.Helpful _, Event.Rated _, Event.Recommended _ -> true;
        };
    }
}
