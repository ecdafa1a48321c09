package org.lotse.nlu.intent;

import java.util.List;
import java.util.Optional;
import org.lotse.nlu.Intent;

/**
 * What the classifier makes of a text.
 *
 * @param ranking at most three intents, best first; empty for a text without words
 * @param score how much the text looks like one to act on, 0 to 1
 * @param accepted whether the best one is to be acted on: the score reaches the threshold
 * @param vectors whether sentence vectors were asked, which the words alone did not need
 */
public record Reading(List<Intent> ranking, double score, boolean accepted, boolean vectors) {
    static final Reading NOTHING = new Reading(List.of(), 0, false, false);

    public Reading {
        ranking = List.copyOf(ranking);
    }

    public Optional<Intent> best() {
        return ranking.stream().findFirst();
    }
}
