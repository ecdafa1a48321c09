package org.lotse.dialog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;

/**
 * A guided dialog: steps that ask for slots and act on them.
 *
 * @param intents that start it
 */
record Flow(String id, List<String> intents, List<Step> steps) {

    sealed interface Step {}

    /**
     * Asks for a slot, unless it is filled already.
     *
     * @param entities that answer it
     * @param choices that answer it, as buttons
     * @param choicesFrom the name of what makes the buttons, if they depend on the order
     * @param freeText whether any text answers it
     */
    record Ask(
            String slot,
            Set<String> entities,
            List<Option> choices,
            @Nullable String choicesFrom,
            boolean freeText,
            Bilingual say,
            Bilingual again)
            implements Step {}

    record Option(String id, Bilingual label) {}

    /**
     * Runs an action.
     *
     * @param on what to do for each of its outcomes
     */
    record Do(String action, Map<String, Then> on) implements Step {}

    /**
     * @param forget slots that turned out to be wrong
     * @param step where to go on, for {@code GOTO}
     */
    record Then(Kind kind, @Nullable Bilingual say, List<String> forget, int step) {
        enum Kind {
            NEXT,
            END,
            HANDOVER,
            GOTO
        }
    }
}
