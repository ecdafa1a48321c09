package org.lotse.nlu.entity;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lotse.nlu.Entity;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.Product;
import org.lotse.nlu.text.Normaliser;

/**
 * Finds the entities of messages in one language: patterns for what has a form, the catalogue for names, a statistical
 * tagger for what both miss, and to judge what is only sometimes meant so, as "42" and "weiß" are. Immutable, safe for
 * any number of threads.
 *
 * <p>The patterns are regular expressions over characters: CoreNLP's TokensRegex needs its tokeniser's idea of a word,
 * which "hk204511" and "brise3" do not keep to.
 */
public final class EntityRecogniser {
    private final Finders finders;
    private final Tagger tagger;

    private EntityRecogniser(Finders finders, Tagger tagger) {
        this.finders = finders;
        this.tagger = tagger;
    }

    /** Trains the tagger on annotated texts. */
    public static EntityRecogniser train(List<AnnotatedText> texts, Catalogue catalogue) {
        Finders finders = new Finders(catalogue);
        Tagger tagger = Tagger.train(texts, text -> finders.propose(Message.of(text, Set.of(), LocalDate.EPOCH)));
        return new EntityRecogniser(finders, tagger);
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
        Tagger.Proposals proposals = finders.propose(message);
        List<Candidate> tagged = tagger.tag(proposals);
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : proposals.candidates()) {
            if (candidate.source() != Source.HINT || isConfirmed(candidate, tagged)) {
                candidates.add(candidate);
            }
        }
        tagged.forEach(span -> finders.normalise(span).ifPresent(candidates::add));
        return Candidate.resolve(candidates).stream().map(Candidate::entity).toList();
    }

    private static boolean isConfirmed(Candidate hint, List<Candidate> tagged) {
        return tagged.stream()
                .anyMatch(span -> span.entity().name().equals(hint.entity().name()) && span.overlaps(hint));
    }

    /** Writes the tagger; the catalogue is the caller's to keep. */
    public void writeTagger(Writer out) throws IOException {
        tagger.write(out);
    }

    public static EntityRecogniser read(Reader tagger, Catalogue catalogue) throws IOException {
        return new EntityRecogniser(new Finders(catalogue), Tagger.read(tagger));
    }
}
