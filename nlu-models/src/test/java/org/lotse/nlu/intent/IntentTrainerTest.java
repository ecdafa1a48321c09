package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.IntentTrainer.Judged;
import org.lotse.nlu.intent.IntentTrainer.Trained;

class IntentTrainerTest {
    private static final Map<Language, Trained> WITH_VECTORS = new EnumMap<>(Language.class);
    private static final Map<Language, Trained> WORDS_ALONE = new EnumMap<>(Language.class);

    private static List<Sample> samples(Language language) {
        return Toy.samples(language == Language.DE ? Toy.GERMAN : Toy.ENGLISH);
    }

    private static Trained train(IntentTrainer trainer) {
        return train(trainer, samples(trainer.language()));
    }

    private static Trained train(IntentTrainer trainer, List<Sample> samples) {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            return trainer.train(samples, pool);
        }
    }

    private static Trained trained(Language language, boolean vectors) {
        return Objects.requireNonNull((vectors ? WITH_VECTORS : WORDS_ALONE).get(language));
    }

    @BeforeAll
    static void train() {
        for (Language language : List.of(Language.DE, Language.EN)) {
            WITH_VECTORS.put(language, train(new IntentTrainer(language)));
            WORDS_ALONE.put(language, train(new IntentTrainer(language).withoutVectors()));
        }
    }

    @Test
    void samples_areAsManyAsTheTestsSay() {
        assertThat(samples(Language.DE)).hasSize(8 * 12 + 30).doesNotHaveDuplicates();
        assertThat(samples(Language.EN)).hasSize(8 * 12 + 30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, wo ist meine bestellung geblieben, order.status",
        "DE, ich möchte meine Bestellung wieder stornieren, order.cancel",
        "DE, wie kann ich die Jacke zurückgeben, return.start",
        "DE, ich hab mein Passwort vergessen, account.password",
        "DE, ich will mit einem Mitarbeiter sprechen, service.human",
        "EN, where is my order now, order.status",
        "EN, i'd like to cancel the order, order.cancel",
        "EN, how do i return a jacket, return.start",
        "EN, i've forgotten my password, account.password",
        "EN, let me talk to a human agent, service.human"
    })
    void newMessage_isUnderstood(Language language, String text, String label) {
        for (boolean vectors : List.of(true, false)) {
            Reading reading = trained(language, vectors).classifier().read(text);
            assertThat(reading.best().map(Intent::label)).as(text).contains(label);
            assertThat(reading.accepted()).as(text).isTrue();
        }
    }

    @Test
    void newWords_areUnderstoodByTheirMeaning() {
        String text = "has my shipment been dispatched";
        Reading reading = trained(Language.EN, true).classifier().read(text);
        assertThat(reading.best().map(Intent::label)).contains("order.status");
        assertThat(reading.vectors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20457", "hk-204511", "lena@example.org"})
    void bareNumberOrAddress_hasNoMeaningToAskTheVectorsFor(String text) {
        assertThat(trained(Language.EN, true).classifier().read(text).vectors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DE, wie heißt der Präsident von Brasilien", "EN, who painted the mona lisa"})
    void outOfScope_isRefused(Language language, String text) {
        for (boolean vectors : List.of(true, false)) {
            assertThat(trained(language, vectors).classifier().read(text).accepted())
                    .as(text)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"DE", "EN"})
    void heldOut_coversEachSampleOnce(Language language) {
        for (boolean vectors : List.of(true, false)) {
            assertThat(trained(language, vectors).heldOut())
                    .extracting(Judged::sample)
                    .containsExactlyInAnyOrderElementsOf(samples(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, true, 0.7", "DE, false, 0.5", "EN, true, 0.7", "EN, false, 0.5"})
    void heldOut_isMostlyReadRightly(Language language, boolean vectors, double least) {
        List<Judged> inScope = trained(language, vectors).heldOut().stream()
                .filter(judged -> judged.sample().inScope())
                .toList();
        long right = inScope.stream().filter(IntentTrainerTest::right).count();
        assertThat((double) right / inScope.size()).isGreaterThan(least);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void heldOut_ofLabelsDrawnByLot_isOnlyGuessed(boolean vectors) {
        List<Sample> samples = samples(Language.EN);
        List<String> lots = new ArrayList<>(samples.stream().map(Sample::label).toList());
        Collections.shuffle(lots, new Random(12));
        List<Sample> drawn = IntStream.range(0, lots.size())
                .mapToObj(i -> new Sample(lots.get(i), samples.get(i).text()))
                .toList();
        IntentTrainer trainer = new IntentTrainer(Language.EN);
        List<Judged> inScope = train(vectors ? trainer : trainer.withoutVectors(), drawn).heldOut().stream()
                .filter(judged -> judged.sample().inScope())
                .toList();
        assertThat(inScope.stream().filter(IntentTrainerTest::right).count()).isLessThan(inScope.size() / 3);
    }

    private static boolean right(Judged judged) {
        return judged.reading()
                .best()
                .map(Intent::label)
                .filter(judged.sample().label()::equals)
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"DE", "EN"})
    void readings_areInOrder_andAcceptedFromTheThresholdOn(Language language) {
        for (boolean vectors : List.of(true, false)) {
            Trained trained = trained(language, vectors);
            assertThat(trained.heldOut()).anyMatch(judged -> judged.reading().accepted());
            for (Judged judged : trained.heldOut()) {
                Reading reading = judged.reading();
                assertThat(reading.accepted())
                        .isEqualTo(reading.score() >= trained.classifier().threshold());
                assertThat(reading.ranking())
                        .hasSize(3)
                        .extracting(Intent::label)
                        .doesNotContain(IntentClassifier.OUT_OF_SCOPE)
                        .doesNotHaveDuplicates();
                assertThat(reading.ranking().stream()
                                .mapToDouble(intent -> -intent.confidence())
                                .toArray())
                        .isSorted();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"DE", "EN"})
    void trainerWithoutVectors_neverAsksThem(Language language) {
        Trained words = trained(language, false);
        assertThat(words.classifier().usesVectors()).isFalse();
        assertThat(words.heldOut()).noneMatch(judged -> judged.reading().vectors());
        assertThat(samples(language))
                .noneMatch(sample ->
                        words.classifier().read(sample.text() + " xyzzy").vectors());
        Trained both = trained(language, true);
        assertThat(both.classifier().usesVectors()).isTrue();
        assertThat(both.heldOut()).anyMatch(judged -> judged.reading().vectors());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"DE", "EN"})
    void words_answerAlone_whereTheyAreCertain(Language language) {
        Trained both = trained(language, true);
        assertThat(both.heldOut()).anyMatch(judged -> !judged.reading().vectors());
        assertThat(samples(language))
                .anyMatch(sample -> !both.classifier().read(sample.text()).vectors());
    }

    @Test
    void labels_areThoseOfTheSamples_withoutOutOfScope() {
        assertThat(trained(Language.DE, true).classifier().labels())
                .containsExactly(
                        "account.password",
                        "order.cancel",
                        "order.status",
                        "payment.methods",
                        "product.size",
                        "refund.status",
                        "return.start",
                        "service.human");
    }

    @ParameterizedTest
    @CsvSource({"DE, true", "DE, false", "EN, true", "EN, false"})
    void writtenClassifier_readsTheSame(Language language, boolean vectors) throws IOException {
        IntentClassifier classifier = trained(language, vectors).classifier();
        byte[] bytes = Toy.bytes(classifier::write);
        IntentClassifier read = IntentClassifier.read(Toy.input(bytes), language);
        assertThat(read.threshold()).isEqualTo(classifier.threshold());
        assertThat(read.usesVectors()).isEqualTo(vectors);
        assertThat(read.labels()).isEqualTo(classifier.labels());
        for (Sample sample : samples(language)) {
            Reading before = classifier.read(sample.text() + " bitte please");
            Reading after = read.read(sample.text() + " bitte please");
            assertThat(confidence(after, before.best().orElseThrow().label()))
                    .as("eight bits for a parameter change little")
                    .isCloseTo(before.best().orElseThrow().confidence(), within(0.05));
            assertThat(after.score()).isCloseTo(before.score(), within(0.05));
            assertThat(after.vectors()).isEqualTo(before.vectors());
        }
    }

    private static double confidence(Reading reading, String label) {
        return reading.ranking().stream()
                .filter(intent -> intent.label().equals(label))
                .mapToDouble(Intent::confidence)
                .findFirst()
                .orElse(0);
    }

    @Test
    void truncatedClassifier_cannotBeRead() throws IOException {
        byte[] bytes = Toy.bytes(trained(Language.EN, false).classifier()::write);
        for (int size = 0; size < bytes.length; size += 997) {
            byte[] cut = Arrays.copyOf(bytes, size);
            assertThatThrownBy(() -> IntentClassifier.read(Toy.input(cut), Language.EN))
                    .as("%d bytes", size)
                    .isInstanceOf(IOException.class);
        }
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThatThrownBy(() -> IntentClassifier.read(Toy.input(cut), Language.EN))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"DE, true", "DE, false", "EN, true", "EN, false"})
    void sameSamples_giveTheSameBytes(Language language, boolean vectors) throws IOException {
        IntentTrainer trainer = new IntentTrainer(language);
        Trained again = train(vectors ? trainer : trainer.withoutVectors());
        assertThat(Toy.bytes(again.classifier()::write))
                .isEqualTo(Toy.bytes(trained(language, vectors).classifier()::write));
        assertThat(again.heldOut()).isEqualTo(trained(language, vectors).heldOut());
    }

    @Test
    void precision_raisesTheThreshold_untilSoManyAreRight() {
        IntentTrainer trainer = new IntentTrainer(Language.EN).withoutVectors();
        Trained most = train(trainer.withPrecision(0.8));
        Trained all = train(trainer.withPrecision(1));
        assertThat(most.classifier().threshold()).isLessThan(all.classifier().threshold());
        assertThat(precision(most)).isBetween(0.8, 0.9);
        assertThat(precision(all)).isEqualTo(1);
    }

    private static double precision(Trained trained) {
        List<Judged> accepted = trained.heldOut().stream()
                .filter(judged -> judged.reading().accepted() && judged.sample().inScope())
                .toList();
        assertThat(accepted).isNotEmpty();
        return (double) accepted.stream().filter(IntentTrainerTest::right).count() / accepted.size();
    }

    @Test
    void steps_areToldToTheListener() {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        train(new IntentTrainer(Language.EN, 2).withProgress(lines::add));
        assertThat(lines)
                .contains("encoding 126 texts")
                .anyMatch(line -> line.startsWith("words learned from "))
                .anyMatch(line -> line.startsWith("vectors learned from "))
                .anyMatch(line -> line.startsWith("experts weigh ["));
    }

    @Test
    void samples_withoutOutOfScope_areEnough() {
        List<Sample> inScope =
                samples(Language.EN).stream().filter(Sample::inScope).toList();
        Reading reading =
                train(new IntentTrainer(Language.EN), inScope).classifier().read("where is my order now");
        assertThat(reading.best().map(Intent::label)).contains("order.status");
        assertThat(reading.accepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void label_withASingleSample_isTrainedToo(boolean vectors) {
        List<Sample> samples = new ArrayList<>(samples(Language.EN));
        samples.add(new Sample("gift.wrap", "wrap it as a gift"));
        IntentTrainer trainer = new IntentTrainer(Language.EN);
        Trained trained = train(vectors ? trainer : trainer.withoutVectors(), samples);
        assertThat(trained.classifier().labels()).contains("gift.wrap");
        assertThat(trained.heldOut()).extracting(Judged::sample).containsExactlyInAnyOrderElementsOf(samples);
        assertThat(trained.classifier().read("where is my order now").best().map(Intent::label))
                .contains("order.status");
    }

    static List<String> withoutWords() {
        return List.of("", " ", " \n\t ", ".,;-", "\u0000\u0001\u001b", "\ud83d", "\ude00\ud83d", "\u0301\u0301");
    }

    @ParameterizedTest
    @MethodSource("withoutWords")
    void text_withoutWords_isNothing(String text) {
        for (Language language : List.of(Language.DE, Language.EN)) {
            for (boolean vectors : List.of(true, false)) {
                assertThat(trained(language, vectors).classifier().read(text)).isEqualTo(Reading.NOTHING);
            }
        }
    }

    static List<String> hostile() {
        return List.of(
                "😀😀😀",
                "?!",
                "ö".repeat(20_000),
                "9".repeat(20_000),
                "ab ".repeat(6_667),
                "😀".repeat(10_000),
                "where is \u0000\u001b my order",
                "where is \ud83d my \ude00 order",
                "مرحبا أين طلبي",
                "我的包裹在哪里",
                "где моя посылка",
                "wo ist my order bitte cancel das paket",
                "<script>alert(1)</script> ' OR 1=1 --");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyText_hasADefinedReading(String text) {
        for (Language language : List.of(Language.DE, Language.EN)) {
            for (boolean vectors : List.of(true, false)) {
                Reading reading = trained(language, vectors).classifier().read(text);
                assertThat(reading.ranking()).hasSize(3).allSatisfy(intent -> assertThat(intent.confidence())
                        .isBetween(0.0, 1.0));
                assertThat(reading.score()).isBetween(0.0, 1.0);
                assertThat(trained(language, vectors).classifier().read(text)).isEqualTo(reading);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void anotherScript_isRefused(String text) {
        for (Language language : List.of(Language.DE, Language.EN)) {
            assertThat(trained(language, true).classifier().read(text).accepted())
                    .isFalse();
        }
    }

    static List<String> foreign() {
        return List.of("مرحبا أين طلبي", "我的包裹在哪里", "😀😀😀");
    }
}
