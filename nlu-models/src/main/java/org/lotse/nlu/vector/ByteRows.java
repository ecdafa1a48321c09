package org.lotse.nlu.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors of signed bytes, one after the other in memory, and their dot products with another one. The sums are exact, so
 * they are the same on every processor. The only class that knows {@code jdk.incubator.vector}: the compiler does not
 * find the instructions for bytes in a plain loop, which takes ten times as long.
 */
final class ByteRows {
    private static final VectorSpecies<Short> SHORTS =
            ShortVector.SPECIES_PREFERRED.length() < ShortVector.SPECIES_128.length()
                    ? ShortVector.SPECIES_128
                    : ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));
    private static final VectorSpecies<Integer> INTS = SHORTS.withLanes(int.class);
    private static final int LANES = SHORTS.length();
    private static final int WARM = 16_000;
    private static final int WARM_ROWS = 16;

    private final int size;
    /** What a row takes: its numbers, and zeros up to a whole number of steps. */
    private final int width;

    private final byte[] rows;

    /** @param size numbers of each row */
    ByteRows(int count, int size) {
        this.size = size;
        this.width = Math.ceilDiv(size, 2 * LANES) * 2 * LANES;
        this.rows = new byte[Math.multiplyExact(count, width)];
    }

    /**
     * Computes until the compiler has taken over. Before, each operation is a call and an object: a first comparison with
     * all examples would take half a second of processor time, while a shopper waits.
     */
    static void warmUp() {
        ByteRows rows = new ByteRows(WARM_ROWS, SentenceEncoder.SIZE);
        short[] asked = rows.asked(new byte[SentenceEncoder.SIZE]);
        for (int i = 0; i < WARM; i++) {
            rows.dot(asked, i % WARM_ROWS);
        }
    }

    /** Call before the rows are shared. */
    void set(int row, byte[] values) {
        System.arraycopy(values, 0, rows, row * width, size);
    }

    byte[] get(int row) {
        byte[] values = new byte[size];
        System.arraycopy(rows, row * width, values, 0, size);
        return values;
    }

    /** A vector in the form that {@link #dot} takes, of numbers from -127 to 127. */
    short[] asked(byte[] values) {
        short[] asked = new short[width];
        for (int i = 0; i < size; i++) {
            asked[i] = values[i];
        }
        return asked;
    }

    /** The dot product of a row with what {@link #asked} gave. */
    int dot(short[] asked, int row) {
        int start = row * width;
        IntVector sums = IntVector.zero(INTS);
        for (int i = 0; i < width; i += 2 * LANES) {
            // two products of bytes are 2 * 127 * 128 at most, which a short holds
            ShortVector pairs = products(asked, start, i).add(products(asked, start, i + LANES));
            sums = sums.add(pairs.convertShape(VectorOperators.S2I, INTS, 0))
                    .add(pairs.convertShape(VectorOperators.S2I, INTS, 1));
        }
        return sums.reduceLanes(VectorOperators.ADD);
    }

    private ShortVector products(short[] asked, int start, int from) {
        return ByteVector.fromArray(BYTES, rows, start + from)
                .convertShape(VectorOperators.B2S, SHORTS, 0)
                .reinterpretAsShorts()
                .mul(ShortVector.fromArray(SHORTS, asked, from));
    }
}
