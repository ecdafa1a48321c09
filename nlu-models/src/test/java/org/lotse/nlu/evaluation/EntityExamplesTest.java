package org.lotse.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotse.nlu.Entity;
import org.lotse.nlu.Language;
import org.lotse.nlu.ShippedRecognisers;
import org.lotse.nlu.data.Annotation;
import org.lotse.nlu.data.EntityExample;
import org.lotse.nlu.entity.EntityRecogniser;

/** The 300 messages that are hard, read by recognisers that are trained on the shipped data. */
class EntityExamplesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final double LEAST_F1 = 0.95;
    private static final double LEAST_VALUES = 0.95;

    @ParameterizedTest
    @EnumSource(names = {"DE", "EN"})
    void hardMessages_areUnderstood(Language language) {
        List<EntityExample> examples =
                EntityExample.read(Path.of("../evaluation-data/entities", language.code() + ".tsv"));
        assertThat(examples).hasSize(150);
        EntityRecogniser recogniser =
                Objects.requireNonNull(ShippedRecognisers.byLanguage().get(language));
        EntityScores scores = new EntityScores();
        long values = 0;
        int annotations = 0;
        for (EntityExample example : examples) {
            List<Entity> found = recogniser.find(example.content().text(), Set.of(), FRIDAY);
            scores.add(example.content().annotations(), found);
            values += rightValues(example, found);
            annotations += example.values().size();
        }
        Score all = Objects.requireNonNull(scores.scores().get(EntityScores.ALL));
        assertThat(all.f1()).as("%s", scores.scores()).isGreaterThanOrEqualTo(LEAST_F1);
        assertThat((double) values / annotations).as("values").isGreaterThanOrEqualTo(LEAST_VALUES);
    }

    private static long rightValues(EntityExample example, List<Entity> found) {
        List<Annotation> annotations = example.content().annotations();
        return IntStream.range(0, annotations.size())
                .filter(i -> found.contains(new Entity(
                        annotations.get(i).entity(),
                        example.values().get(i),
                        annotations.get(i).start(),
                        annotations.get(i).end())))
                .count();
    }
}
