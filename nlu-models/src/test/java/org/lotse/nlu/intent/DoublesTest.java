package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {
    private static byte[] write(List<Double> numbers) throws IOException {
        return Toy.bytes(out -> Doubles.write(numbers, out));
    }

    @Test
    void writtenNumbers_areReadAgain() throws IOException {
        for (List<Double> numbers :
                List.of(List.<Double>of(), List.of(0.1, -3e300, 0.0), Collections.nCopies(100, 1 / 3.0))) {
            assertThat(Doubles.read(Toy.input(write(numbers)))).isEqualTo(numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void impossibleLength_cannotBeRead(int size) throws IOException {
        byte[] bytes = Toy.bytes(out -> out.writeInt(size));
        assertThatThrownBy(() -> Doubles.read(Toy.input(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage("a list of " + size + " numbers cannot be");
    }

    @Test
    void truncatedList_cannotBeRead() throws IOException {
        byte[] bytes = write(List.of(1.0, 2.0));
        for (int size = 0; size < bytes.length; size++) {
            byte[] cut = Arrays.copyOf(bytes, size);
            assertThatThrownBy(() -> Doubles.read(Toy.input(cut))).isInstanceOf(EOFException.class);
        }
    }
}
