package org.lotse.nlu;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation so far says about the next message.
 *
 * @param language of the conversation so far: decides for texts too short to tell
 * @param expected names of the entities that a flow has just asked for, such as {@code order_number}: lets a bare
 *     "204511" or "4711" count
 */
public record Context(@Nullable Language language, Set<String> expected) {
    private static final Context NONE = new Context(null, Set.of());

    public Context {
        expected = Set.copyOf(expected);
    }

    /** Nothing is known: the first message of a conversation. */
    public static Context none() {
        return NONE;
    }

    public boolean expects(String entity) {
        return expected.contains(entity);
    }
}
