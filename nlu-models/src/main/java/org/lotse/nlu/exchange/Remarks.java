package org.lotse.nlu.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a user should know although nothing is wrong, each thing with how often it came. */
final class Remarks {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Says each remark once, as {@code 3 x what}. */
    void tell(Consumer<String> notes) {
        counts.forEach((what, count) -> notes.accept(count + " x " + what));
    }
}
