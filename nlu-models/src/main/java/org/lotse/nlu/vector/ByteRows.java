package org.lotse.nlu.vector;

import java.util.stream.IntStream;

/**
 * Vectors of signed bytes, one after the other in memory, and which of them point where another one does. The more signs
 * two vectors share, the smaller the angle between them (Charikar 2002, "Similarity estimation techniques from rounding
 * algorithms"), and signs are compared 64 at a time. So the signs choose a thousand rows, and only for those the dot
 * product is computed, which is exact and the same on every processor.
 */
final class ByteRows {
    /** At least so many rows are chosen by their signs: the nearest fifteen are among them but for the odd distant one. */
    private static final int LIKELY = 1_000;

    private final int count;
    private final int size;
    private final byte[] rows;
    private final int words;
    private final long[] signs;

    /** @param size numbers of each row */
    ByteRows(int count, int size) {
        this.count = count;
        this.size = size;
        this.rows = new byte[Math.multiplyExact(count, size)];
        this.words = Math.ceilDiv(size, Long.SIZE);
        this.signs = new long[count * words];
    }

    /** Call before the rows are shared. */
    void set(int row, byte[] values) {
        System.arraycopy(values, 0, rows, row * size, size);
        System.arraycopy(signs(values), 0, signs, row * words, words);
    }

    byte[] get(int row) {
        byte[] values = new byte[size];
        System.arraycopy(rows, row * size, values, 0, size);
        return values;
    }

    private long[] signs(byte[] values) {
        long[] bits = new long[words];
        for (int i = 0; i < size; i++) {
            if (values[i] < 0) {
                bits[i / Long.SIZE] |= 1L << i;
            }
        }
        return bits;
    }

    /** The rows, in order, among which those with the largest dot products are; all of them if they are few. */
    int[] likely(byte[] asked) {
        if (count <= LIKELY) {
            return IntStream.range(0, count).toArray();
        }
        long[] own = signs(asked);
        int[] differing = new int[count];
        int[] rowsAt = new int[size + 1];
        for (int row = 0; row < count; row++) {
            int different = 0;
            for (int word = 0; word < words; word++) {
                different += Long.bitCount(own[word] ^ signs[row * words + word]);
            }
            differing[row] = different;
            rowsAt[different]++;
        }
        int most = 0;
        int chosen = rowsAt[0];
        while (chosen < LIKELY) {
            chosen += rowsAt[++most];
        }
        int[] likely = new int[chosen];
        int next = 0;
        for (int row = 0; row < count; row++) {
            if (differing[row] <= most) {
                likely[next++] = row;
            }
        }
        return likely;
    }

    /** The dot product of a row with a vector. */
    int dot(byte[] asked, int row) {
        int start = row * size;
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += asked[i] * rows[start + i];
        }
        return sum;
    }
}
