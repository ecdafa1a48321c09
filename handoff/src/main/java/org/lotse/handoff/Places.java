package org.lotse.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Signal;
import org.lotse.conversation.Signals;

/** The line as those who wait in it are told: their place, and how long it may take. */
final class Places {
    private final FloorStore store;
    private final Figures figures;
    private final Signals signals;
    private final AtomicBoolean moved = new AtomicBoolean();
    private volatile Map<ConversationId, Signal> told = Map.of();

    Places(FloorStore store, Figures figures, Signals signals) {
        this.store = store;
        this.figures = figures;
        this.signals = signals;
    }

    int length() {
        return store.floor().waiting().size();
    }

    /** Something has changed that may move the line. */
    void moved() {
        moved.set(true);
    }

    /** Tells each waiting shopper its place and the estimate where they are news, if the line may have moved. */
    void tellAll() {
        if (moved.getAndSet(false)) {
            tell(null);
        }
    }

    /** @param only if given, only this one is told, news or not */
    void tell(@Nullable ConversationId only) {
        Double each = figures.secondsPerPlace();
        Map<ConversationId, Signal> now = new HashMap<>();
        int position = 0;
        for (Case open : store.floor().waiting()) {
            position++;
            Long eta = each == null ? null : Math.max(1, Math.round(each * position));
            Signal place = new Signal.QueuePosition(position, eta);
            now.put(open.conversation(), place);
            boolean news = !place.equals(told.get(open.conversation()));
            if (only == null ? news : only.equals(open.conversation())) {
                signals.publish(open.conversation(), place);
            }
        }
        told = now;
    }
}
