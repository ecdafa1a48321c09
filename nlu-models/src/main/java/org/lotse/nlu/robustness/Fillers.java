package org.lotse.nlu.robustness;

import java.util.List;
import java.util.random.RandomGenerator;

/** Puts words that say nothing in front of a message, behind it, or both. */
final class Fillers implements Variant.Rewriting {
    private final List<String> front = side("front");
    private final List<String> behind = side("behind");

    private static List<String> side(String where) {
        return Lists.pairs("en-fillers.tsv").stream()
                .filter(pair -> pair.left().equals(where))
                .map(Lists.Pair::right)
                .toList();
    }

    @Override
    public String apply(String text, RandomGenerator random) {
        int where = random.nextInt(3);
        String before = where == 1 ? "" : front.get(random.nextInt(front.size())) + " ";
        String after = where == 0 ? "" : behind.get(random.nextInt(behind.size()));
        return before + text + (after.isEmpty() || after.startsWith(",") ? after : " " + after);
    }
}
