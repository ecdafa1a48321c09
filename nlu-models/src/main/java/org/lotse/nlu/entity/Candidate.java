package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lotse.nlu.Entity;

/** A proposed entity, before it is known which of the overlapping ones stand. */
record Candidate(Entity entity, Source source) {
    private static final Comparator<Candidate> FORMS_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> Math.max(0, candidate.source.compareTo(Source.GUESS)))
            .thenComparingInt(candidate -> candidate.entity.start() - candidate.entity.end())
            .thenComparing(Candidate::source)
            .thenComparing(candidate -> candidate.entity.start());

    Candidate(String name, String value, int start, int end, Source source) {
        this(new Entity(name, value, start, end), source);
    }

    boolean overlaps(Candidate other) {
        return entity.start() < other.entity.end() && other.entity.start() < entity.end();
    }

    /**
     * Those that do not overlap, in the order of the text. Forms go before hints, and these before the tagger's spans,
     * whose ends are often wrong by a word; then the longest stands, then the better source.
     */
    static List<Candidate> resolve(List<Candidate> candidates) {
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(FORMS_FIRST).toList()) {
            if (chosen.stream().noneMatch(candidate::overlaps)) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(candidate -> candidate.entity.start()));
        return chosen;
    }
}
