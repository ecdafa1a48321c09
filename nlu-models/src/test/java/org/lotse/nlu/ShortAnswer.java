package org.lotse.nlu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of {@code evaluation-data/short-answers}.
 *
 * @param asked entities, {@code yes_no} or {@code reason}
 * @param expected what is to be read; empty if there is nothing
 */
record ShortAnswer(Set<String> asked, String text, Set<String> expected) {
    private static final Set<String> YES_OR_NO = Set.of("chat.affirm", "chat.deny");

    static List<ShortAnswer> read(Language language) {
        Path file = Path.of("../evaluation-data/short-answers", language.code() + ".tsv");
        try {
            return Files.readAllLines(file).stream().map(ShortAnswer::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static ShortAnswer of(String line) {
        String[] columns = line.split("\t", -1);
        Set<String> expected = columns[2].equals("none") ? Set.of() : Set.of(columns[2].split(";"));
        return new ShortAnswer(Set.of(columns[0].split("\\|")), columns[1], expected);
    }

    Context context(Language language) {
        return new Context(language, asked, asked.contains("yes_no") ? YES_OR_NO : Set.of(Context.NO_INTENT));
    }

    /** What of the understanding matters after the question. */
    Set<String> reading(Understanding understanding) {
        Set<String> read = new TreeSet<>();
        for (Entity entity : understanding.entities()) {
            if (asked.contains(entity.name())) {
                read.add(entity.name() + "=" + entity.value());
            }
        }
        String sure = understanding.accepted()
                ? understanding.best().map(Intent::label).orElse("")
                : "";
        boolean answers = asked.contains("yes_no") && YES_OR_NO.contains(sure);
        if (!sure.isEmpty() && (answers || read.isEmpty())) {
            read.add(sure);
        }
        // a reason may well sound like a return, a product or a delivery
        return asked.contains("reason")
                        && read.stream().allMatch(label -> label.matches("(?:return|product|delivery)\\..*"))
                        && !read.equals(expected)
                ? Set.of("reason")
                : read;
    }
}
