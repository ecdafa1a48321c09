package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lotse.nlu.data.Problem;

/** Splits comma-separated values by RFC 4180 into rows that know their lines; blank lines are skipped. */
final class CsvRows {
    private final Path file;
    private final String content;
    private final char separator;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    CsvRows(Path file, String content, char separator, List<Problem> problems) {
        this.file = file;
        this.content = content.replace("\r\n", "\n").replace('\r', '\n');
        this.separator = separator;
        this.problems = problems;
    }

    /** @param line where the row begins, from 1 */
    record Row(List<String> fields, int line) {}

    List<Row> read() {
        while (at < content.length()) {
            int first = line;
            List<String> fields = new ArrayList<>();
            fields.add(field());
            while (at < content.length() && content.charAt(at) == separator) {
                at++;
                fields.add(field());
            }
            at++; // the line's end
            line++;
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                rows.add(new Row(fields, first));
            }
        }
        return rows;
    }

    /** A field up to its separator or the line's end. */
    private String field() {
        if (at < content.length() && content.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        skipToEnd();
        return content.substring(start, at);
    }

    private String quoted() {
        int first = line;
        StringBuilder field = new StringBuilder();
        for (at++; at < content.length(); at++) {
            char c = content.charAt(at);
            if (c == '"' && !content.startsWith("\"\"", at)) {
                at++;
                int end = at;
                skipToEnd();
                if (!content.substring(end, at).isBlank()) {
                    report(line, "text after the closing quote", "double the quotes within a text: \"\"");
                }
                return field.toString();
            }
            if (c == '"') {
                at++;
            } else if (c == '\n') {
                line++;
            }
            field.append(c);
        }
        report(first, "a quote that is not closed", "close it, or double the quotes within a text: \"\"");
        return field.toString();
    }

    private void skipToEnd() {
        while (at < content.length() && content.charAt(at) != separator && content.charAt(at) != '\n') {
            at++;
        }
    }

    private void report(int where, String what, String remedy) {
        problems.add(new Problem(file, where, what, remedy));
    }
}
