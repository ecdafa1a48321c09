package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.StrictText;

/** Reads Rasa's Markdown, version 1: {@code ## intent:name} over a list of texts. */
final class RasaMarkdown {
    private static final Pattern SECTION = Pattern.compile("##\\s*(intent|synonym|regex|lookup):\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("[-*+]\\s*(.*)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private final List<Problem> problems;
    private final Remarks remarks;
    private final RasaMarks marks;

    RasaMarkdown(List<Problem> problems, Remarks remarks) {
        this.problems = problems;
        this.remarks = remarks;
        this.marks = new RasaMarks(problems, remarks);
    }

    /** The examples of one file; empty if it is about something else. */
    Optional<List<Example>> read(Path file) {
        String content = StrictText.read(file, problems);
        if (content == null) {
            return Optional.of(List.of());
        }
        String[] lines = withoutComments(content).split("\r?\n", -1);
        boolean about = false;
        for (String line : lines) {
            about |= SECTION.matcher(line.strip()).matches();
        }
        return about ? Optional.of(examples(file, lines)) : Optional.empty();
    }

    private List<Example> examples(Path file, String[] lines) {
        List<Example> examples = new ArrayList<>();
        @Nullable String intent = null;
        boolean skipped = true;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            Matcher section = SECTION.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (section.matches()) {
                skipped = !section.group(1).equals("intent");
                intent = skipped ? null : named(section.group(2).strip(), file, i + 1);
                if (skipped) {
                    remarks.count("section '" + section.group(1) + "' skipped");
                }
            } else if (line.startsWith("##")) {
                report(file, i + 1, "'" + line + "' is no section", "write '## intent:name'");
                intent = null;
                skipped = true;
            } else if (!skipped && item.matches() && intent != null) {
                Example example = marks.read(intent, item.group(1).strip(), file, i + 1);
                if (example != null) {
                    examples.add(example);
                }
            } else if (!skipped && !item.matches() && !line.isEmpty() && !line.startsWith("#")) {
                report(file, i + 1, "a line without '- '", "put '- ' before the text, or remove the line");
            }
        }
        return examples;
    }

    private @Nullable String named(String intent, Path file, int line) {
        if (intent.isEmpty()) {
            report(file, line, "an intent without name", "write '## intent:name'");
            return null;
        }
        return intent;
    }

    private void report(Path file, int line, String what, String remedy) {
        problems.add(new Problem(file, line, what, remedy));
    }

    /** Their line breaks stay, so that lines keep their numbers. */
    private static String withoutComments(String content) {
        return COMMENT.matcher(content).replaceAll(comment -> "\n"
                .repeat((int) comment.group().chars().filter(c -> c == '\n').count()));
    }
}
