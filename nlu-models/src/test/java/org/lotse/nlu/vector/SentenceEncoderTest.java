package org.lotse.nlu.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotse.nlu.Language;

class SentenceEncoderTest {
    private static final SentenceEncoder ENCODER = SentenceEncoder.shipped().orElseThrow();

    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    private static float[] english(String text) {
        return ENCODER.encode(text, Language.EN);
    }

    @Test
    void vector_hasLengthOne() {
        float[] vector = english("where is my parcel");
        assertThat(vector).hasSize(SentenceEncoder.SIZE);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void sameMeaning_liesCloser() {
        float[] parcel = english("where is my parcel");
        float[] arrival = english("when will my package arrive");
        float[] password = english("i forgot my password");
        assertThat(cosine(parcel, arrival)).isGreaterThan(cosine(parcel, password) + 0.1);
    }

    @Test
    void german_liesWhereItsMeaningIs() {
        float[] german = ENCODER.encode("wo bleibt mein paket", Language.DE);
        assertThat(cosine(german, english("where is my parcel")))
                .isGreaterThan(cosine(german, english("i forgot my password")) + 0.05);
        assertThat(cosine(german, english("where is my parcel")))
                .isGreaterThan(cosine(english("wo bleibt mein paket"), english("where is my parcel")));
    }

    @Test
    void manyMessages_getTheVectorsOfEachAlone_inTheirOrder() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) { // more than one batch, of unlike lengths
            texts.add("message " + i + " about" + " my parcel".repeat(i % 7));
        }
        List<float[]> vectors;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            vectors = ENCODER.encode(texts, Language.EN, pool);
            assertThat(ENCODER.encode(List.of(), Language.EN, pool)).isEmpty();
        }
        assertThat(vectors).hasSize(20);
        for (int i = 0; i < 20; i++) {
            assertThat(cosine(vectors.get(i), english(texts.get(i))))
                    .as(texts.get(i))
                    .isCloseTo(1, within(1e-2));
        }
    }

    static List<String> hostile() {
        return List.of(
                "",
                "  \n",
                "😀😀😀",
                "a".repeat(20_000),
                "where is my parcel ".repeat(1_100),
                "\u0000\u001b",
                "\ud83d",
                "مرحبا",
                "\u0301");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyText_hasAFiniteVectorOfLengthOne(String text) {
        for (Language language : List.of(Language.EN, Language.DE)) {
            float[] vector = ENCODER.encode(text, language);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }
}
