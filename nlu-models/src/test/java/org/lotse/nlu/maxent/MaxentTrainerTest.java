package org.lotse.nlu.maxent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.nlu.maxent.MaxentTrainer.Example;

class MaxentTrainerTest {
    private static final MaxentTrainer TRAINER = new MaxentTrainer(0.02, 60);
    private static final List<String> LABELS = List.of("apple", "none", "pear", "plum");
    private static final List<Example> FRUIT = List.of(
            example("pear", "green", "long"),
            example("apple", "red", "round"),
            example("plum", "blue", "round"),
            example("pear", "yellow", "long"),
            example("apple", "green", "round", "red"),
            example("plum", "blue", "small"));

    private static Example example(String label, String... features) {
        return new Example(label, features, ones(features));
    }

    private static float[] ones(String... features) {
        float[] ones = new float[features.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] probabilities(MaxentModel model, String... features) {
        return model.probabilities(features, ones(features));
    }

    @Test
    void separableExamples_areLearned() {
        MaxentModel model = TRAINER.train(FRUIT, LABELS);
        for (Example example : FRUIT) {
            double[] probabilities = model.probabilities(example.features(), example.values());
            assertThat(probabilities[LABELS.indexOf(example.label())])
                    .as(example.label())
                    .isGreaterThan(0.6);
        }
    }

    @Test
    void probabilities_areInTheOrderOfTheLabels_andSumToOne() {
        MaxentModel model = TRAINER.train(FRUIT, LABELS);
        assertThat(model.labels()).isEqualTo(LABELS);
        double[] probabilities = probabilities(model, "blue", "small");
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
        assertThat(probabilities[3]).isGreaterThan(0.6);
        List<String> reversed = LABELS.reversed();
        assertThat(probabilities(TRAINER.train(FRUIT, reversed), "blue", "small")[0])
                .isEqualTo(probabilities[3]);
    }

    @Test
    void label_withoutExample_getsNothing() {
        assertThat(probabilities(TRAINER.train(FRUIT, LABELS), "round")[1]).isZero();
    }

    /** A guard against endless search, not a measurement. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void singleLabel_isCertain() {
        MaxentModel model = TRAINER.train(List.of(example("apple", "red"), example("apple", "round")), LABELS);
        assertThat(probabilities(model, "red")).containsExactly(new double[] {1, 0, 0, 0}, within(1e-9));
    }

    @Test
    void values_count() {
        MaxentModel model = TRAINER.train(FRUIT, LABELS);
        double faint = model.probabilities(new String[] {"red"}, new float[] {0.1f})[0];
        double strong = model.probabilities(new String[] {"red"}, new float[] {2})[0];
        assertThat(faint).isLessThan(strong).isCloseTo(1.0 / 3, within(0.2));
    }

    @Test
    void unknownFeatures_doNotCount() {
        MaxentModel model = TRAINER.train(FRUIT, LABELS);
        assertThat(probabilities(model, "long", "hairy")).isEqualTo(probabilities(model, "long"));
        assertThat(probabilities(model)).containsExactly(new double[] {1 / 3.0, 0, 1 / 3.0, 1 / 3.0}, within(1e-9));
        assertThat(probabilities(model, "hairy")).isEqualTo(probabilities(model));
    }

    @Test
    void penalty_drawsTowardsEqualProbabilities() {
        double weak = probabilities(new MaxentTrainer(0.001, 60).train(FRUIT, LABELS), "long")[2];
        double strong = probabilities(new MaxentTrainer(10, 60).train(FRUIT, LABELS), "long")[2];
        assertThat(strong).isLessThan(weak).isCloseTo(1.0 / 3, within(0.1));
    }

    @Test
    void writtenModel_saysTheSame_butForEightBits() throws IOException {
        MaxentModel model = TRAINER.train(FRUIT, LABELS);
        MaxentModel read = read(write(model));
        assertThat(read.features()).containsExactly("blue", "green", "long", "red", "round", "small", "yellow");
        assertThat(model.features()).containsExactlyInAnyOrderElementsOf(read.features());
        for (Example example : FRUIT) {
            assertThat(read.probabilities(example.features(), example.values()))
                    .containsExactly(model.probabilities(example.features(), example.values()), within(0.02));
        }
    }

    @Test
    void readModel_isWrittenWithTheSameBytes() throws IOException {
        byte[] bytes = write(TRAINER.train(FRUIT, LABELS));
        assertThat(write(read(bytes))).isEqualTo(bytes);
    }

    @Test
    void sameExamples_giveTheSameBytes() throws IOException {
        byte[] once = write(TRAINER.train(FRUIT, LABELS));
        assertThat(write(TRAINER.train(List.copyOf(FRUIT), LABELS))).isEqualTo(once);
        assertThat(write(new MaxentTrainer(0.5, 60).train(FRUIT, LABELS))).isNotEqualTo(once);
    }

    @Test
    void truncatedModel_cannotBeRead() throws IOException {
        byte[] bytes = write(TRAINER.train(FRUIT, LABELS));
        for (int size = 0; size < bytes.length; size++) {
            byte[] cut = Arrays.copyOf(bytes, size);
            assertThatThrownBy(() -> read(cut)).as("%d bytes", size).isInstanceOf(IOException.class);
        }
    }

    private static byte[] write(MaxentModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static MaxentModel read(byte[] bytes) throws IOException {
        return MaxentModel.read(new DataInputStream(new ByteArrayInputStream(bytes)), LABELS);
    }
}
