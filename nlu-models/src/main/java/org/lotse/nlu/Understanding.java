package org.lotse.nlu;

import java.util.List;
import java.util.Optional;

/**
 * What the model makes of one message.
 *
 * @param language the language that the message was read in
 * @param ranking at most three intents, best first; empty only for a text without anything to read
 * @param accepted whether the best intent is sure enough to act on; false for what is out of scope
 * @param requests what the message asks for, in the order of the text: one thing as a rule, two where each part of the
 *     message can be acted on by itself; empty where the ranking is
 * @param entities in the order of the text, never overlapping
 * @param model name and version of the model, such as {@code shop 3f2a91c}
 */
public record Understanding(
        Language language,
        List<Intent> ranking,
        boolean accepted,
        List<Request> requests,
        List<Entity> entities,
        String model) {

    public Understanding {
        ranking = List.copyOf(ranking);
        requests = List.copyOf(requests);
        entities = List.copyOf(entities);
    }

    public Optional<Intent> best() {
        return ranking.stream().findFirst();
    }

    /** The value of the first entity of this name. */
    public Optional<String> entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .map(Entity::value)
                .findFirst();
    }

    /** The values of all entities of this name, in the order of the text. */
    public List<String> entities(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .map(Entity::value)
                .toList();
    }
}
