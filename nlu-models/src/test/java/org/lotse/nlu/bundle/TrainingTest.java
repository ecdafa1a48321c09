package org.lotse.nlu.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.nlu.Context;
import org.lotse.nlu.Intent;
import org.lotse.nlu.InvalidBundleException;
import org.lotse.nlu.Language;
import org.lotse.nlu.Nlu;
import org.lotse.nlu.Understanding;
import org.lotse.nlu.data.Folder;
import org.lotse.nlu.data.Minimums;

class TrainingTest {
    private static final Minimums FEW = new Minimums(8, 8);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path shared;

    private static Path bundle = Path.of("");

    @BeforeAll
    static void train() {
        bundle = shared.resolve("shop");
        Training.train(Folder.small(), bundle, FEW, OptionalDouble.empty(), line -> {});
    }

    @Test
    void message_isUnderstood() {
        Nlu nlu = Nlu.open(bundle, CLOCK);
        Understanding understanding = nlu.understand("wo ist meine Bestellung HK-204511 von gestern", Context.none());
        assertThat(understanding.language()).isEqualTo(Language.DE);
        assertThat(understanding.best().map(Intent::label)).contains("order.status");
        assertThat(understanding.ranking()).hasSizeLessThanOrEqualTo(3);
        assertThat(understanding.entity("order_number")).contains("HK-204511");
        assertThat(understanding.entity("date")).contains("2026-11-19");
        assertThat(understanding.model()).isEqualTo("shop " + nlu.version());
        assertThat(nlu.labels())
                .containsExactlyInAnyOrder("order.status", "return.start", "chat.greeting", "service.human");
    }

    @Test
    void english_isUnderstood_andTheCatalogueIsInTheBundle() {
        Understanding understanding = Nlu.open(bundle, CLOCK)
                .understand("I want to send back the brise3 in dark blue please", Context.none());
        assertThat(understanding.language()).isEqualTo(Language.EN);
        assertThat(understanding.best().map(Intent::label)).contains("return.start");
        assertThat(understanding.entity("product")).contains("brise-3");
        assertThat(understanding.entity("colour")).contains("navy");
    }

    @Test
    void bareNumber_countsInItsContext() {
        Context waiting = new Context(Language.EN, Set.of("postal_code"));
        assertThat(Nlu.open(bundle).understand("4711", waiting).entity("postal_code"))
                .contains("4711");
        assertThat(Nlu.open(bundle).understand("4711", waiting).language()).isEqualTo(Language.EN);
        assertThat(Nlu.open(bundle).understand("4711", Context.none()).entities())
                .isEmpty();
    }

    @Test
    void sameData_givesTheSameBytes() throws IOException {
        Path again = shared.resolve("again");
        Training.train(Folder.small(), again, FEW, OptionalDouble.empty(), line -> {});
        Map<String, byte[]> first = files(bundle);
        Map<String, byte[]> second = files(again);
        assertThat(second).containsOnlyKeys(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void bundle_isCurrent_untilTheDataChanges(@TempDir Path folder) throws IOException {
        Path data = Folder.copyTo(folder.resolve("data"));
        assertThat(Training.isCurrent(bundle, data)).isTrue();
        Files.writeString(data.resolve("utterances/de/more.yaml"), "chat.greeting: |\n  tach auch\n");
        assertThat(Training.isCurrent(bundle, data)).isFalse();
        assertThat(Training.isCurrent(folder.resolve("none"), data)).isFalse();
    }

    @Test
    void bundle_ofAnEarlierFormat_isNotCurrent(@TempDir Path folder) throws IOException {
        Path copy = copy(folder);
        Path manifest = copy.resolve("manifest.json");
        String earlier = "\"format\" : " + (Manifest.FORMAT - 1);
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"format\" : \\d+", earlier));
        assertThat(Training.isCurrent(copy, Folder.small())).isFalse();
        assertThatThrownBy(() -> Nlu.open(copy)).hasMessageContaining("has format " + (Manifest.FORMAT - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de.bin", "en.crf", "language.bin", "catalogue.json"})
    void bundle_withAChangedByte_isRefused(String name, @TempDir Path folder) throws IOException {
        Path copy = copy(folder);
        byte[] bytes = Files.readAllBytes(copy.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve(name), bytes);
        assertThatThrownBy(() -> Nlu.open(copy))
                .isInstanceOf(InvalidBundleException.class)
                .hasMessageContaining(copy.resolve(name) + " was changed")
                .hasMessageContaining("train the model anew");
    }

    @Test
    void bundle_missingOrIncompleteOrOfAnotherFormat_isRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Nlu.open(folder.resolve("none"))).hasMessageContaining("holds no model");
        Path copy = copy(folder);
        Files.delete(copy.resolve("en.bin"));
        assertThatThrownBy(() -> Nlu.open(copy)).hasMessageContaining("en.bin cannot be read");
        Path manifest = copy.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"format\" : \\d+", "\"format\" : 99"));
        assertThatThrownBy(() -> Nlu.open(copy)).hasMessageContaining("has format 99");
        Files.writeString(manifest, "{");
        assertThatThrownBy(() -> Nlu.open(copy)).hasMessageContaining("manifest.json cannot be read");
        assertThat(Training.isCurrent(copy, Folder.small())).isFalse();
    }

    @Test
    void badInput_isUnderstoodWithoutException() {
        Nlu nlu = Nlu.open(bundle);
        Context english = new Context(Language.EN, Set.of("order_number", "size", "date", "postal_code"));
        for (String text : List.of(
                "",
                " ",
                "\n\t",
                "😀😀😀",
                "\u0000\u0001\u001b",
                "\ud83d",
                "?!",
                "[](",
                "ö".repeat(20_000),
                "9".repeat(20_000),
                "a ".repeat(10_000),
                "😀".repeat(10_000),
                "مرحبا",
                "\u0301\u0301",
                "hk-",
                "@@@@.de",
                "1".repeat(19) + ".12.2026")) {
            for (Context context : List.of(Context.none(), english)) {
                Understanding understanding = nlu.understand(text, context);
                assertThat(understanding.ranking()).hasSizeLessThanOrEqualTo(3);
            }
        }
        assertThat(nlu.understand("", Context.none()))
                .isEqualTo(new Understanding(
                        Language.DE, List.of(), false, List.of(), List.of(), "shop " + nlu.version()));
        assertThat(nlu.understand("", english).language()).isEqualTo(Language.EN);
    }

    @Test
    void foreignLanguage_isNeverAccepted() {
        Understanding understanding = Nlu.open(bundle).understand("je voudrais retourner un article", Context.none());
        assertThat(understanding.language()).isEqualTo(Language.OTHER);
        assertThat(understanding.accepted()).isFalse();
    }

    @Test
    void training_replacesAnOlderBundle(@TempDir Path folder) throws IOException {
        Path copy = copy(folder);
        Files.writeString(copy.resolve("rest"), "of an older version");
        Training.train(Folder.small(), copy, FEW, OptionalDouble.empty(), line -> {});
        assertThat(copy.resolve("rest")).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(copy);
        }
    }

    private static Path copy(Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (Map.Entry<String, byte[]> file : files(bundle).entrySet()) {
            Files.write(copy.resolve(file.getKey()), file.getValue());
        }
        return copy;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
