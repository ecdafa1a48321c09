package org.lotse.nlu.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lotse.nlu.data.AnnotatedText.BadAnnotationException;

/** One file of utterances: label to a block with an utterance on each line. */
final class UtteranceFile {
    private final Path path;
    private final YamlFile yaml;
    private final List<Problem> problems;

    UtteranceFile(Path path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
        this.yaml = new YamlFile(path, problems);
    }

    /** The utterances that are well-formed; all others are reported. */
    List<Utterance> read(Set<String> labels) {
        List<Utterance> utterances = new ArrayList<>();
        for (YamlFile.Entry entry : yaml.entries()) {
            if (!labels.contains(entry.key())) {
                yaml.report(
                        entry.line(),
                        "unknown label '" + entry.key() + "'",
                        "use a label of labels.yaml, or add this one there");
                continue;
            }
            for (YamlFile.BlockLine line : yaml.block(entry)) {
                utterance(entry.key(), line, utterances);
            }
        }
        return utterances;
    }

    private void utterance(String label, YamlFile.BlockLine line, List<Utterance> utterances) {
        try {
            AnnotatedText content = AnnotatedText.parse(line.text());
            int length = content.text().length();
            if (content.text().isBlank()) {
                yaml.report(line.line(), "empty text under '" + label + "'", "write an utterance or remove the line");
            } else if (length > Utterance.MAX_LENGTH) {
                yaml.report(
                        line.line(),
                        "text of " + length + " characters",
                        "shorten it to " + Utterance.MAX_LENGTH + " or fewer");
            } else {
                utterances.add(new Utterance(label, content, path, line.line()));
            }
        } catch (BadAnnotationException e) {
            problems.add(new Problem(
                    path,
                    line.line(),
                    String.valueOf(e.getMessage()),
                    "write entities as [text](name) with a name of the README"));
        }
    }
}
