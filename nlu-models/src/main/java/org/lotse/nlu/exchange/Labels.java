package org.lotse.nlu.exchange;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.TrainingData;

/** Gives the labels of other programs the form {@code group.name}, and refuses two that would become one. */
final class Labels {
    /** The group of labels that have none. */
    static final String GROUP = "imported";

    private static final Set<String> OUT_OF_SCOPE = Set.of(TrainingData.OUT_OF_SCOPE, "out-of-scope", "oos");

    private final List<Problem> problems;
    private final Map<String, Example> firsts = new LinkedHashMap<>();

    Labels(List<Problem> problems) {
        this.problems = problems;
    }

    /** Our label for an example. */
    String of(Example example) {
        String label = ours(example.label());
        Example first = firsts.putIfAbsent(label, example);
        if (first != null
                && !first.label().equals(example.label())
                && !label.equals(TrainingData.OUT_OF_SCOPE)
                && firsts.putIfAbsent(label + '\n' + example.label(), example) == null) {
            String what = "the label '" + example.label() + "' becomes '" + label + "', and so does '" + first.label()
                    + "' at " + first.place();
            problems.add(new Problem(example.file(), example.line(), what, "rename one of the two"));
        }
        return label;
    }

    private static String ours(String label) {
        if (OUT_OF_SCOPE.contains(label.toLowerCase(Locale.ROOT))) {
            return TrainingData.OUT_OF_SCOPE;
        }
        String plain = Normalizer.normalize(label.strip(), Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
        // a dot with nothing before or after it parts nothing
        String parted = plain.replaceAll("(?<![^.])\\.|\\.(?![^.])", "_");
        return parted.contains(".") ? parted : GROUP + "." + parted;
    }

    /** What stands before the first dot. */
    static String group(String label) {
        return label.substring(0, label.indexOf('.'));
    }
}
