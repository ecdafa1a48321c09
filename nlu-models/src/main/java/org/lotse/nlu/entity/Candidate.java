package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lotse.nlu.Entity;

/** A proposed entity, before it is known which of the overlapping ones stand. */
record Candidate(Entity entity, Source source) {
    private static final Comparator<Candidate> LONGEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.entity.start() - candidate.entity.end())
            .thenComparing(Candidate::source)
            .thenComparing(candidate -> candidate.entity.start());

    Candidate(String name, String value, int start, int end, Source source) {
        this(new Entity(name, value, start, end), source);
    }

    /** Entities that do not overlap, in the order of the text: the longest stands, then the better source. */
    static List<Entity> resolve(List<Candidate> candidates) {
        List<Entity> chosen = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(LONGEST_FIRST).toList()) {
            Entity entity = candidate.entity;
            if (chosen.stream().noneMatch(other -> entity.start() < other.end() && other.start() < entity.end())) {
                chosen.add(entity);
            }
        }
        chosen.sort(Comparator.comparingInt(Entity::start));
        return chosen;
    }
}
