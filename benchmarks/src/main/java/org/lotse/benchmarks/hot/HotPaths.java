package org.lotse.benchmarks.hot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Entity;
import org.lotse.nlu.Language;
import org.lotse.nlu.bundle.LoadedBundle;
import org.lotse.nlu.entity.EntityRecogniser;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.Reading;
import org.lotse.nlu.text.LanguageIdentifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The three readings that every message goes through, one message an operation, in turn. Sampled, because the median of
 * the samples bears a machine that does something else too; the mean does not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HotPaths {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Param(".lotse/models/shop")
    public String model = "";

    @Param({"de", "en"})
    public String language = "";

    private @Nullable LanguageIdentifier identifier;
    private @Nullable IntentClassifier intents;
    private @Nullable EntityRecogniser entities;
    private List<String> messages = List.of();
    private List<String> certain = List.of();
    private int next;

    @Setup
    public void load() {
        Language of = Language.of(language);
        LoadedBundle bundle = LoadedBundle.read(Path.of(model));
        IntentClassifier classifier =
                Objects.requireNonNull(bundle.intents().get(of), () -> model + " has no model for " + language);
        identifier = bundle.identifier();
        intents = classifier;
        entities = bundle.entities().get(of);
        messages = Messages.of(of);
        certain = messages.stream()
                .filter(message -> !classifier.read(message).vectors())
                .toList();
    }

    /** Messages that the words alone decide. */
    @Benchmark
    public Reading intent() {
        return Objects.requireNonNull(intents).read(oneOf(certain));
    }

    @Benchmark
    public List<Entity> entities() {
        return Objects.requireNonNull(entities).find(oneOf(messages), Set.of(), TODAY);
    }

    @Benchmark
    public Language language() {
        return Objects.requireNonNull(identifier).identify(oneOf(messages), null);
    }

    private String oneOf(List<String> texts) {
        next = next + 1 < texts.size() ? next + 1 : 0;
        return texts.get(next);
    }
}
