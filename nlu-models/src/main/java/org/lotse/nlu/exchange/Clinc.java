package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.StrictText;
import org.lotse.nlu.data.TrainingData;

/** Reads the JSON of CLINC150: a list of {@code [text, intent]} for each split, out-of-scope ones under {@code oos_SPLIT}. */
final class Clinc {
    private static final String SHAPE = "write [\"text\", \"intent\"]";

    private final String split;
    private final List<Problem> problems;

    /** @param split train, val or test */
    Clinc(String split, List<Problem> problems) {
        this.split = split;
        this.problems = problems;
    }

    List<Example> read(Path file) {
        String content = StrictText.read(file, problems);
        Json top = content == null ? null : Json.parse(file, content, problems);
        if (top == null) {
            return List.of();
        }
        if (!(top instanceof Json.Members members) || !members.members().containsKey(split)) {
            String has = top instanceof Json.Members other
                    ? String.join(", ", other.members().keySet())
                    : "no names";
            String remedy = "choose another with --split, or another format with --from; the file has: " + has;
            problems.add(new Problem(file, top.line(), "no list '" + split + "'", remedy));
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        pairs(file, members.members().get(split), "", examples);
        pairs(file, members.members().get("oos_" + split), TrainingData.OUT_OF_SCOPE, examples);
        return examples;
    }

    private void pairs(Path file, @Nullable Json list, String fixed, List<Example> examples) {
        if (list instanceof Json.Items items) {
            items.items().forEach(pair -> pair(file, pair, fixed, examples));
        } else if (list != null) {
            problems.add(new Problem(file, list.line(), "not a list of pairs", SHAPE));
        }
    }

    private void pair(Path file, Json pair, String fixed, List<Example> examples) {
        if (pair instanceof Json.Items items
                && items.items().size() == 2
                && items.items().getFirst() instanceof Json.Text text
                && items.items().getLast() instanceof Json.Text label
                && !text.value().isBlank()
                && !label.value().isBlank()) {
            String name = fixed.isEmpty() ? label.value().strip() : fixed;
            examples.add(Example.plain(name, text.value(), file, pair.line()));
        } else {
            problems.add(new Problem(file, pair.line(), "not a pair of a text and an intent", SHAPE));
        }
    }
}
