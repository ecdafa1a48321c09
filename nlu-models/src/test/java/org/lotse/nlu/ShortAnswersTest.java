package org.lotse.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.bundle.LoadedBundle;
import org.lotse.nlu.bundle.Training;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.RequestSplitter;
import org.lotse.nlu.text.LanguageIdentifier;

/** The short answers, read by a model of the shipped data without sentence vectors, which is trained quickly. */
class ShortAnswersTest {
    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final List<Language> LANGUAGES = List.of(Language.DE, Language.EN);
    private static final int FOLDS = 2;

    private static Nlu nlu;

    @BeforeAll
    static void train() {
        TrainingData data = TrainingDataReader.read(Path.of("../training-data"), Minimums.standard());
        Map<Language, IntentClassifier> intents = new EnumMap<>(Language.class);
        Map<Language, RequestSplitter> splitters = new EnumMap<>(Language.class);
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Future<LanguageIdentifier> identifier = pool.submit(() -> Training.identifier(data));
            for (Language language : LANGUAGES) {
                splitters.put(language, RequestSplitter.train(Training.samples(data, language), language));
                IntentTrainer trainer = new IntentTrainer(language, FOLDS).withoutVectors();
                intents.put(
                        language,
                        trainer.train(Training.samples(data, language), pool).classifier());
            }
            LoadedBundle bundle = new LoadedBundle(
                    "shop", "words", 0, Tasks.done(identifier), intents, splitters, ShippedRecognisers.byLanguage());
            nlu = new Nlu(bundle, FRIDAY);
        }
    }

    /** Without context 73 of 113 are right in either language. A model with sentence vectors gets 101 and 99. */
    @ParameterizedTest
    @CsvSource({"de, 95", "en, 97"})
    void shortAnswers_areReadInTheLightOfWhatWasAsked(String code, int right) {
        Language language = Language.of(code);
        List<ShortAnswer> answers = ShortAnswer.read(language);
        assertThat(answers).hasSize(113);
        List<String> wrong = answers.stream()
                .filter(answer -> !read(answer, language).equals(answer.expected()))
                .map(answer -> answer + " was read as " + read(answer, language))
                .toList();
        assertThat(answers.size() - wrong.size()).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(right);
    }

    /** A "yes" cancels an order for good. The one exception, "not sure yet", is no exception with sentence vectors. */
    @Test
    void yes_isReadOnlyWhereItWasSaid() {
        List<String> mistaken = new ArrayList<>();
        for (Language language : LANGUAGES) {
            ShortAnswer.read(language).stream()
                    .filter(answer -> answer.asked().contains("yes_no"))
                    .filter(answer -> !answer.expected().contains("chat.affirm"))
                    .filter(answer -> read(answer, language).contains("chat.affirm"))
                    .map(ShortAnswer::text)
                    .forEach(mistaken::add);
        }
        assertThat(mistaken).isSubsetOf("not sure yet");
    }

    private static Set<String> read(ShortAnswer answer, Language language) {
        return answer.reading(nlu.understand(answer.text(), answer.context(language)));
    }
}
