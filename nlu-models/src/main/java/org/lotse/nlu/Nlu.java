package org.lotse.nlu;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.lotse.nlu.bundle.LoadedBundle;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.Reading;

/**
 * Reads messages of shoppers with one trained model. Immutable; any number of threads may share it. Virtual threads wait
 * while platform threads compute for them, as many at a time as there are processors.
 */
public final class Nlu {
    private final LoadedBundle bundle;
    private final Clock clock;
    private final String model;
    private final CommonTexts common;

    Nlu(LoadedBundle bundle, Clock clock) {
        this(bundle, clock, new CommonTexts(0));
    }

    private Nlu(LoadedBundle bundle, Clock clock, CommonTexts common) {
        this.bundle = bundle;
        this.clock = clock;
        this.model = bundle.name() + " " + bundle.version();
        this.common = common;
    }

    /**
     * Loads a trained model. Every file is checked against its digest first.
     *
     * @param bundle the folder that training wrote
     * @throws InvalidBundleException if a file is missing, altered or of another format
     */
    public static Nlu open(Path bundle) {
        return open(bundle, Clock.systemDefaultZone());
    }

    /** @param clock what "yesterday" counts from */
    public static Nlu open(Path bundle, Clock clock) {
        return new Nlu(LoadedBundle.read(bundle), clock);
    }

    /**
     * The same model, which remembers how it understood the texts that shoppers use again and again, for ten minutes after
     * it met them last: never a text with a number or an address, or a long one, so nothing that is one person's own.
     *
     * @param most texts in memory, at about 2 kB each; the rarer ones give way. 0: none is remembered
     */
    public Nlu remembering(int most) {
        return new Nlu(bundle, clock, new CommonTexts(most));
    }

    /** How many messages have been understood from memory. */
    public long remembered() {
        return common.met();
    }

    /**
     * Understands one message. Never throws for any text.
     *
     * @throws CancellationException if the thread is virtual and was interrupted
     */
    public Understanding understand(String text, Context context) {
        LocalDate today = LocalDate.now(clock);
        return common.understanding(
                text,
                context,
                today,
                () -> Readers.compute(
                        () -> read(text, bundle.identifier().identify(text, context.language()), context, today)));
    }

    /**
     * Understands one message in a language that is known. A message in another language is read by the model of the
     * conversation's language, else the German one, and never accepted.
     *
     * @throws CancellationException if the thread is virtual and was interrupted
     */
    public Understanding understand(String text, Language language, Context context) {
        return Readers.compute(() -> read(text, language, context, LocalDate.now(clock)));
    }

    private Understanding read(String text, Language language, Context context, LocalDate today) {
        Language readIn = readIn(language, context);
        IntentClassifier classifier = Objects.requireNonNull(bundle.intents().get(readIn));
        Reading reading = classifier.read(text, context.likely());
        List<Request> requests =
                Objects.requireNonNull(bundle.splitters().get(readIn)).split(text, reading, classifier);
        List<Entity> entities =
                Objects.requireNonNull(bundle.entities().get(readIn)).find(text, context.expected(), today);
        boolean accepted = reading.accepted() && language != Language.OTHER;
        return new Understanding(language, reading.ranking(), accepted, requests, entities, model);
    }

    private Language readIn(Language language, Context context) {
        if (bundle.intents().containsKey(language)) {
            return language;
        }
        Language usual = Objects.requireNonNullElse(context.language(), Language.DE);
        return bundle.intents().containsKey(usual)
                ? usual
                : bundle.intents().keySet().iterator().next();
    }

    /** The short digest that names this model's contents. */
    public String version() {
        return bundle.version();
    }

    /** All intents that this model can rank. */
    public Set<String> labels() {
        return bundle.labels();
    }
}
