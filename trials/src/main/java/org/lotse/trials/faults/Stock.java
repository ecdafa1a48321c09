package org.lotse.trials.faults;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers that the rows of the short form share, since starting one takes longer than most of their faults. */
final class Stock implements AutoCloseable {
    /** An agent's absence is noticed soon, and the clocks are wrong in all rows that have two nodes. */
    private static final Map<String, String> SETTINGS =
            Map.of("LOTSE_HANDOFF_HEARTBEAT", "500ms", "LOTSE_HANDOFF_LEASE", "2s");

    private static final String CLOCKS = "1h";

    private @Nullable Node node;
    private @Nullable Pair pair;

    /** A node that the row leaves as it found it. */
    Node node(Ground ground) throws IOException, InterruptedException {
        Node known = node;
        if (known == null || !known.alive()) {
            known = new Node(ground, ground.data("shared"), SETTINGS, true).up();
            node = known;
        }
        return known;
    }

    Pair pair(Ground ground) throws IOException, InterruptedException {
        Pair known = pair;
        if (known != null && !known.first().alive()) { // one row makes it leave
            known.end();
            known = null;
        }
        if (known == null) {
            known = Pair.start(ground, "pair-" + System.nanoTime(), CLOCKS, true);
            pair = known;
        }
        return known;
    }

    @Override
    public void close() {
        if (node != null) {
            node.end();
        }
        if (pair != null) {
            pair.end();
        }
    }
}
