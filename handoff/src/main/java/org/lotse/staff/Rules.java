package org.lotse.staff;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ids, names and groups look like, with the words for those that do not. */
final class Rules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_NAME = 80;

    private Rules() {}

    static String id(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw StaffRefusal.invalid(
                    "id: '" + id + "' is none; use letters, digits, dots and dashes, 40 at the most");
        }
        return id;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String name(@Nullable String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME || hasControls(name)) {
            throw StaffRefusal.invalid("name: 1 to " + LONGEST_NAME + " characters in one line are expected");
        }
        return name.strip();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static Set<String> languages(Collection<String> codes) {
        if (codes.isEmpty()) {
            throw StaffRefusal.invalid("languages: at least one is expected, such as de");
        }
        return each(codes, LANGUAGE, "languages: '%s' is no code of a language such as de");
    }

    static Set<String> groups(Collection<String> groups) {
        return each(
                groups,
                GROUP,
                "skills: '%s' is no group of intents; write the part of a label before its dot: payment");
    }

    static Set<String> ids(Collection<String> ids) {
        return each(ids, ID, "teams: '%s' is no id; use letters, digits, dots and dashes, 40 at the most");
    }

    private static Set<String> each(Collection<String> values, Pattern pattern, String complaint) {
        for (String value : values) {
            if (value == null || !pattern.matcher(value).matches()) {
                throw StaffRefusal.invalid(complaint.formatted(value));
            }
        }
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
