package org.lotse.nlu.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotse.nlu.Entity;
import org.lotse.nlu.data.Annotation;

/** Counts how many annotated spans were found exactly, by name of the entity and over all. */
final class EntityScores {
    static final String ALL = "all";

    private final Map<String, Score.Counter> counters = new TreeMap<>();

    void add(List<Annotation> annotated, List<Entity> found) {
        for (Annotation gold : annotated) {
            boolean hit = found.stream()
                    .anyMatch(entity -> entity.name().equals(gold.entity())
                            && entity.start() == gold.start()
                            && entity.end() == gold.end());
            counter(gold.entity()).gold(hit);
            counter(ALL).gold(hit);
        }
        for (Entity entity : found) {
            counter(entity.name()).predicted();
            counter(ALL).predicted();
        }
    }

    private Score.Counter counter(String entity) {
        return counters.computeIfAbsent(entity, name -> new Score.Counter());
    }

    Map<String, Score> scores() {
        Map<String, Score> scores = new TreeMap<>();
        counters.forEach((name, counter) -> scores.put(name, counter.score()));
        return scores;
    }
}
