package org.lotse.staff;

import java.util.Set;

/** stub, replaced by the branch staff */
public record Agent(String id, String name, Role role, Set<String> languages, Set<String> skills, Set<String> teams, int capacity) {}
