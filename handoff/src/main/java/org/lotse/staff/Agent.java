package org.lotse.staff;

import java.util.Set;

/**
 * Somebody who works here.
 *
 * @param id the login name: letters, digits, dots and dashes, 40 at the most
 * @param name what shoppers read
 * @param languages codes such as {@code de}, at least one
 * @param skills the groups of intents that this agent answers best: {@code payment}
 * @param teams ids
 * @param capacity conversations at a time, 0 to 50; with 0 they take none, and nobody counts on them
 */
public record Agent(
        String id, String name, Role role, Set<String> languages, Set<String> skills, Set<String> teams, int capacity) {
    private static final int LARGEST_CAPACITY = 50;

    /** What the bot speaks, and so everybody at first. */
    public static final Set<String> DEFAULT_LANGUAGES = Set.of("de", "en");

    /** @throws StaffRefusal if a value is out of its bounds */
    public Agent {
        id = Rules.id(id);
        name = Rules.name(name);
        languages = Rules.languages(languages);
        skills = Rules.groups(skills);
        teams = Rules.ids(teams);
        if (capacity < 0 || capacity > LARGEST_CAPACITY) {
            throw StaffRefusal.invalid("capacity: " + capacity + " is not within 0 to " + LARGEST_CAPACITY);
        }
    }

    /** Whether conversations are for them at all. */
    public boolean takesConversations() {
        return capacity > 0;
    }

    public Agent(String id, String name, Role role, int capacity) {
        this(id, name, role, DEFAULT_LANGUAGES, Set.of(), Set.of(), capacity);
    }
}
