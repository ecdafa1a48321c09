package org.lotse.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    @Test
    void similarity_ofEqualAndForeignTexts() {
        assertThat(NearDuplicates.similarity("Hallo Welt", "hallo  welt")).isEqualTo(1);
        assertThat(NearDuplicates.similarity("Hallo Welt", "ganz anders")).isZero();
    }

    @Test
    void find_agreesWithComparingAllPairs() {
        List<String> texts = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 'a', 'd').forEach(c -> text.append((char) c));
            texts.add(text.toString());
            texts.add(text.append(random.nextBoolean() ? "xyz" : "a completely different ending of the text")
                    .toString());
        }
        List<NearDuplicates.Pair> expected = new ArrayList<>();
        for (int second = 0; second < texts.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (NearDuplicates.similarity(texts.get(first), texts.get(second)) > 0.8) {
                    expected.add(new NearDuplicates.Pair(first, second));
                }
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(NearDuplicates.find(texts)).containsExactlyElementsOf(expected);
    }
}
