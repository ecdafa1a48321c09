package org.lotse.nlu.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotse.nlu.Entity;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.Annotation;

/** Counts how many annotated spans were found exactly, by name of the entity. */
final class EntityScores {
    private final Map<String, Score.Counter> counters = new TreeMap<>();

    /** @param found entities that nobody annotates, such as references, are left out */
    void add(List<Annotation> annotated, List<Entity> found) {
        for (Annotation gold : annotated) {
            boolean hit = found.stream()
                    .anyMatch(entity -> entity.name().equals(gold.entity())
                            && entity.start() == gold.start()
                            && entity.end() == gold.end());
            counter(gold.entity()).gold(hit);
        }
        found.stream()
                .filter(entity -> AnnotatedText.ENTITIES.contains(entity.name()))
                .forEach(entity -> counter(entity.name()).predicted());
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
