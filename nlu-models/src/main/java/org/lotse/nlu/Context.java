package org.lotse.nlu;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.intent.IntentClassifier;

/**
 * What the conversation so far says about the next message.
 *
 * @param language of the conversation so far: decides for texts too short to tell
 * @param expected names of the entities that a flow has just asked for, such as {@code order_number}: lets a bare
 *     "204511" or "4711" count
 * @param likely what most messages are now: the intents that would answer what was asked, such as {@code chat.affirm} and
 *     {@code chat.deny}, or {@link #NO_INTENT}; empty if no intent is likelier than usual
 */
public record Context(@Nullable Language language, Set<String> expected, Set<String> likely) {
    /** What an answer has that only names something, or says something in free words. */
    public static final String NO_INTENT = IntentClassifier.OUT_OF_SCOPE;

    private static final Context NONE = new Context(null, Set.of(), Set.of());

    public Context {
        expected = Set.copyOf(expected);
        likely = Set.copyOf(likely);
    }

    /** Of a conversation where only the entities that are expected are known. */
    public Context(@Nullable Language language, Set<String> expected) {
        this(language, expected, Set.of());
    }

    /** Nothing is known: the first message of a conversation. */
    public static Context none() {
        return NONE;
    }

    public boolean expects(String entity) {
        return expected.contains(entity);
    }
}
