package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.nlu.Language;
import org.lotse.nlu.evaluation.NearestExamples.Neighbour;
import org.lotse.nlu.intent.Sample;

class NearestExamplesTest {
    private static final Sample LATE = new Sample("late", "my parcel is late");
    private static final Sample LOST = new Sample("lost", "my parcel is lost");
    private static final Sample HELLO = new Sample("hello", "good morning");

    private final NearestExamples examples = new NearestExamples(List.of(HELLO, LOST, LATE), Language.EN);

    @Test
    void examples_areOrderedBySharedWordsAndLetters() {
        List<Neighbour> nearest = examples.nearest("the parcels are late", 3);
        assertThat(nearest).extracting(Neighbour::sample).containsExactly(LATE, LOST);
        assertThat(nearest.getFirst().similarity()).isBetween(0.3, 1.0);
    }

    @Test
    void theTextItself_isLeftOut() {
        assertThat(examples.nearest(LATE.text(), 3))
                .extracting(Neighbour::sample)
                .containsExactly(LOST);
    }

    @Test
    void withoutExamples_nothingIsNear() {
        assertThat(new NearestExamples(List.of(), Language.EN).nearest("parcel", 3))
                .isEmpty();
    }
}
