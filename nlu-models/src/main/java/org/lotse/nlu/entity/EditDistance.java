package org.lotse.nlu.entity;

/** How many letters must be inserted, removed, replaced or swapped with the next to turn one word into another. */
final class EditDistance {
    private EditDistance() {}

    /** Whether the distance (Damerau–Levenshtein, restricted) is at most {@code limit}. */
    static boolean within(String first, String second, int limit) {
        if (Math.abs(first.length() - second.length()) > limit) {
            return false;
        }
        int[] twoBack = new int[second.length() + 1];
        int[] before = new int[second.length() + 1];
        int[] row = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= second.length(); j++) {
                int cost = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + cost);
                if (cost == 1
                        && i > 1
                        && j > 1
                        && first.charAt(i - 1) == second.charAt(j - 2)
                        && first.charAt(i - 2) == second.charAt(j - 1)) {
                    best = Math.min(best, twoBack[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit) {
                return false;
            }
            int[] free = twoBack;
            twoBack = before;
            before = row;
            row = free;
        }
        return before[second.length()] <= limit;
    }
}
