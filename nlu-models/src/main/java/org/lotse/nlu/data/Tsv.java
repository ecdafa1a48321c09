package org.lotse.nlu.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled texts from tab-separated files: {@code label<TAB>text}, a pair a line, UTF-8. */
public final class Tsv {
    private Tsv() {}

    /**
     * A text and its label.
     *
     * @param line of the file, from 1
     */
    public record Row(String label, String text, int line) {}

    /**
     * All rows; empty lines are skipped.
     *
     * @throws InvalidDataException with every line that is no row, or if there is no row at all
     */
    public static List<Row> read(Path file) {
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String content = StrictText.read(file, problems);
        int line = 0;
        for (String text : content == null ? new String[0] : content.split("\r?\n", -1)) {
            line++;
            int tab = text.indexOf('\t');
            if (tab > 0 && !text.substring(tab + 1).isBlank()) {
                rows.add(new Row(
                        text.substring(0, tab).strip(), text.substring(tab + 1).strip(), line));
            } else if (!text.isBlank()) {
                String what = tab < 0 ? "no tab" : tab == 0 ? "no label" : "no text";
                problems.add(new Problem(file, line, what, "write label<TAB>text"));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(file, 0, "no rows", "write label<TAB>text, a pair a line"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDataException(problems);
        }
        return rows;
    }
}
