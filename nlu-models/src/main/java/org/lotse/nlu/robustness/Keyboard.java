package org.lotse.nlu.robustness;

import java.util.List;

/** The rows of letters of a keyboard, each shifted to the right against the one above by half a key. */
enum Keyboard {
    QWERTY("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    QWERTZ("qwertzuiopü", "asdfghjklöä", "yxcvbnm");

    private final List<String> rows;

    Keyboard(String... rows) {
        this.rows = List.of(rows);
    }

    /** The keys that touch the one of a lower-case letter; empty for a letter without a key. */
    String neighbours(char letter) {
        for (int row = 0; row < rows.size(); row++) {
            int column = rows.get(row).indexOf(letter);
            if (column >= 0) {
                return keys(row, column - 1, column - 1)
                        + keys(row, column + 1, column + 1)
                        + keys(row - 1, column, column + 1)
                        + keys(row + 1, column - 1, column);
            }
        }
        return "";
    }

    private String keys(int row, int from, int to) {
        if (row < 0 || row >= rows.size()) {
            return "";
        }
        String keys = rows.get(row);
        return keys.substring(Math.clamp(from, 0, keys.length()), Math.clamp(to + 1, 0, keys.length()));
    }
}
