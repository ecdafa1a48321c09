package org.lotse.nlu.entity;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lotse.nlu.Entity;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.Product;
import org.lotse.nlu.text.Normaliser;

/**
 * Finds the entities of messages in one language: patterns for what has a form, the catalogue for names, a statistical
 * tagger for what both miss. Of overlapping spans the longest stands; of equally long ones that of the patterns, then
 * the catalogue's, then the tagger's. Immutable, safe for any number of threads.
 *
 * <p>The patterns are regular expressions over characters: CoreNLP's TokensRegex needs its tokeniser's idea of a word,
 * which "hk204511" and "brise3" do not keep to.
 */
public final class EntityRecogniser {
    private final List<Finder> finders;
    private final Colours colours;
    private final Tagger tagger;

    private EntityRecogniser(Catalogue catalogue, Tagger tagger) {
        this.colours = new Colours(catalogue.colours());
        this.tagger = tagger;
        this.finders = List.of(
                new OrderNumbers(),
                new Emails(),
                new PostalCodes(),
                new Amounts(),
                new VoucherCodes(),
                new Dates(),
                new Sizes(),
                new References(),
                new Products(catalogue.products(), catalogue.ordinaryWords()),
                colours,
                new BareAnswers(catalogue));
    }

    /** Trains the tagger on annotated texts. */
    public static EntityRecogniser train(List<AnnotatedText> texts, Catalogue catalogue) {
        return new EntityRecogniser(catalogue, Tagger.train(texts));
    }

    /**
     * What the shop's data contributes.
     *
     * @param ordinaryWords heads of product names that are mostly ordinary words, such as "moin"
     */
    public record Catalogue(List<Product> products, Map<String, List<String>> colours, Set<String> ordinaryWords) {}

    /**
     * The entities of a text, in its order, not overlapping.
     *
     * @param expected names of entities that the conversation waits for
     * @param today what relative dates count from
     */
    public List<Entity> find(String text, Set<String> expected, LocalDate today) {
        Message message = Message.of(Normaliser.head(text), expected, today);
        List<Candidate> candidates = new ArrayList<>();
        finders.forEach(finder -> finder.find(message, candidates::add));
        for (Candidate span : tagger.tag(message)) {
            candidates.add(normalised(span, candidates));
        }
        return Candidate.resolve(candidates);
    }

    /** The tagger's span with the value that the finders can make of it; the text itself if none can. */
    private Candidate normalised(Candidate span, List<Candidate> found) {
        Entity entity = span.entity();
        String value =
                switch (entity.name()) {
                    case "amount" -> Amounts.read(entity.value()).orElse(entity.value());
                    case "size" -> Sizes.value(entity.value());
                    case "colour" ->
                        colours.read(entity.value()).orElse(entity.value().toLowerCase(Locale.ROOT));
                    default -> within(found, entity);
                };
        return new Candidate(entity.name(), value, entity.start(), entity.end(), Source.TAGGER);
    }

    /** The value of a finder's span of the same name inside this one. */
    private static String within(List<Candidate> found, Entity entity) {
        return found.stream()
                .map(Candidate::entity)
                .filter(other -> other.name().equals(entity.name()))
                .filter(other -> other.start() >= entity.start() && other.end() <= entity.end())
                .map(Entity::value)
                .findFirst()
                .orElse(entity.value());
    }

    /** Writes the tagger; the catalogue is the caller's to keep. */
    public void writeTagger(Writer out) throws IOException {
        tagger.write(out);
    }

    public static EntityRecogniser read(Reader tagger, Catalogue catalogue) throws IOException {
        return new EntityRecogniser(catalogue, Tagger.read(tagger));
    }
}
