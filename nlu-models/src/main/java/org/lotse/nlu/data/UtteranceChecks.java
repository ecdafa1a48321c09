package org.lotse.nlu.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the utterances of one language against each other: no text twice, none under two labels, none nearly twice. */
final class UtteranceChecks {
    private final List<Problem> problems;

    UtteranceChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(List<Utterance> utterances) {
        Map<String, Utterance> first = new HashMap<>();
        for (Utterance utterance : utterances) {
            Utterance other = first.putIfAbsent(key(utterance.text()), utterance);
            if (other != null && !other.label().equals(utterance.label())) {
                report(
                        utterance,
                        "the same text as " + place(other) + " under '" + other.label() + "'",
                        "decide for one label");
            } else if (other != null && other.text().equals(utterance.text())) {
                report(utterance, "the same text as " + place(other), "remove one of the two");
            }
        }
        for (NearDuplicates.Pair pair :
                NearDuplicates.find(utterances.stream().map(Utterance::text).toList())) {
            Utterance one = utterances.get(pair.first());
            Utterance two = utterances.get(pair.second());
            if (!key(one.text()).equals(key(two.text()))
                    || one.label().equals(two.label()) && !one.text().equals(two.text())) {
                report(two, "nearly the same text as " + place(one), "write it another way or remove one of the two");
            }
        }
    }

    private void report(Utterance utterance, String what, String remedy) {
        problems.add(new Problem(utterance.file(), utterance.line(), what, remedy));
    }

    private static String place(Utterance utterance) {
        return utterance.file().getFileName() + ":" + utterance.line();
    }

    /** Equal for texts that differ only in case, spaces and punctuation. */
    static String key(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? text.strip() : words;
    }
}
