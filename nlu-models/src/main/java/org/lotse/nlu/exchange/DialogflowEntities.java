package org.lotse.nlu.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.AnnotatedText;

/** Which of Dialogflow's entity types stands for which of our entities. */
final class DialogflowEntities {
    /** Marks words that mean nothing. */
    private static final String IGNORE = "@sys.ignore";

    private static final Map<String, String> OURS = Map.of(
            "@sys.date", "date",
            "@sys.date-time", "date",
            "@sys.date-period", "date",
            "@sys.unit-currency", "amount",
            "@sys.email", "email",
            "@sys.zip-code", "postal_code",
            "@sys.color", "colour");

    private static final Map<String, String> THEIRS =
            Map.of("date", "@sys.date", "amount", "@sys.unit-currency", "email", "@sys.email");

    private DialogflowEntities() {}

    /** Our entity if there is one, else the parameter's name; null if nothing is marked. */
    static @Nullable String ours(String type, String alias) {
        if (type.isEmpty() && alias.isEmpty() || type.equals(IGNORE)) {
            return null;
        }
        if (AnnotatedText.ENTITIES.contains(alias)) {
            return alias;
        }
        String custom = type.startsWith("@") ? type.substring(1) : type;
        if (AnnotatedText.ENTITIES.contains(custom)) {
            return custom;
        }
        return OURS.getOrDefault(type, alias.isEmpty() ? custom : alias);
    }

    /** The system's type where there is one for all languages, else one of the agent's own. */
    static String type(String entity) {
        return THEIRS.getOrDefault(entity, "@" + entity);
    }

    /** Whether the agent has to bring the type's words. */
    static boolean isOwn(String entity) {
        return !THEIRS.containsKey(entity);
    }
}
