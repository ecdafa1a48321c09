package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.StrictText;

/**
 * Reads texts and labels from comma-separated values. A first row that names both columns says where they stand; without
 * one, the text comes before the label.
 */
final class Csv {
    private static final Set<String> TEXT = Set.of("text", "utterance");
    private static final Set<String> LABEL = Set.of("label", "intent", "category");

    private final List<Problem> problems;
    private final Remarks remarks;

    Csv(List<Problem> problems, Remarks remarks) {
        this.problems = problems;
        this.remarks = remarks;
    }

    List<Example> read(Path file) {
        String content = StrictText.read(file, problems);
        if (content == null) {
            return List.of();
        }
        List<CsvRows.Row> rows = new CsvRows(file, content, separator(content), problems).read();
        if (rows.isEmpty()) {
            problems.add(new Problem(file, 0, "no rows", "write text,label, a pair a line"));
            return List.of();
        }
        List<String> header = rows.getFirst().fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int text = indexIn(header, TEXT);
        int label = indexIn(header, LABEL);
        if (text < 0 || label < 0) {
            remarks.count("file without a header of text,label: the first column is taken for the text");
            return examples(file, rows, 2, 0, 1);
        }
        if (header.size() > 2) {
            remarks.count("file with columns beside text and label, which are left out");
        }
        return examples(file, rows.subList(1, rows.size()), header.size(), text, label);
    }

    private List<Example> examples(Path file, List<CsvRows.Row> rows, int columns, int text, int label) {
        List<Example> examples = new ArrayList<>();
        for (CsvRows.Row row : rows) {
            List<String> fields = row.fields();
            if (fields.size() != columns) {
                String what = fields.size() + (fields.size() == 1 ? " column" : " columns") + " instead of " + columns;
                problems.add(new Problem(file, row.line(), what, "write text,label and quote texts with commas"));
            } else if (fields.get(text).isBlank() || fields.get(label).isBlank()) {
                String what = fields.get(text).isBlank() ? "no text" : "no label";
                problems.add(new Problem(file, row.line(), what, "write text,label, or remove the row"));
            } else {
                examples.add(Example.plain(fields.get(label).strip(), fields.get(text), file, row.line()));
            }
        }
        return examples;
    }

    /** A comma, except below a header that is separated by semicolons, as spreadsheets in German write it. */
    private static char separator(String content) {
        String[] names =
                content.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).split(";", -1);
        List<String> header = new ArrayList<>();
        for (String name : names) {
            header.add(name.strip().replaceAll("^\"(.*)\"$", "$1"));
        }
        return indexIn(header, TEXT) >= 0 && indexIn(header, LABEL) >= 0 ? ';' : ',';
    }

    private static int indexIn(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
