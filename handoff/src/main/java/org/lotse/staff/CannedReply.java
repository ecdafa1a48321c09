package org.lotse.staff;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer that agents send often, typed as {@code /shortcut}.
 *
 * @param text by language, {@code de}, {@code en} or both; {@code {name}} is the shopper, {@code {agent}} who answers,
 *     {@code {order}} the order's number
 * @param team whose members may use it; null: everybody
 */
public record CannedReply(
        String shortcut, Map<String, String> text, @Nullable String team) {
    private static final Pattern SHORTCUT = Pattern.compile("[a-zäöüß0-9-]{1,40}");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> VARIABLES = Set.of("name", "agent", "order");
    private static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final int LONGEST = 5_000;

    /** @throws StaffRefusal if a value is out of its bounds */
    public CannedReply {
        if (!SHORTCUT.matcher(shortcut).matches()) {
            throw StaffRefusal.invalid(
                    "shortcut: '" + shortcut + "' is none; use lower-case letters, digits and dashes, 40 at the most");
        }
        if (text.isEmpty()) {
            throw StaffRefusal.invalid("text: de, en or both are expected");
        }
        text.forEach(CannedReply::check);
        text = Collections.unmodifiableMap(new TreeMap<>(text));
        if (team != null) {
            Rules.id(team);
        }
    }

    private static void check(String language, String words) {
        if (!LANGUAGES.contains(language)) {
            throw StaffRefusal.invalid("text: '" + language + "' is neither de nor en");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw StaffRefusal.invalid("text." + language + ": 1 to " + LONGEST + " characters are expected");
        }
        Matcher variables = VARIABLE.matcher(words);
        while (variables.find()) {
            if (!VARIABLES.contains(variables.group(1))) {
                throw StaffRefusal.invalid("text." + language + ": " + variables.group()
                        + " is not known; there are {name}, {agent} and {order}");
            }
        }
    }

    /** Whether this agent may send it: supervisors and admins any, agents those of everybody and of their teams. */
    public boolean isFor(Agent agent) {
        return team == null
                || agent.role().atLeast(Role.SUPERVISOR)
                || agent.teams().contains(team);
    }
}
