package org.lotse.nlu.intent;

import java.util.List;
import java.util.Optional;
import org.lotse.nlu.Intent;

/**
 * What the classifier makes of a text.
 *
 * @param ranking at most three intents, best first; empty for a text without words
 * @param accepted whether the best one is to be acted on
 */
public record Reading(List<Intent> ranking, boolean accepted) {
    static final Reading NOTHING = new Reading(List.of(), false);

    public Reading {
        ranking = List.copyOf(ranking);
    }

    public Optional<Intent> best() {
        return ranking.stream().findFirst();
    }
}
