package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotse.nlu.Entity;

/** All finders, and what they make of the spans of the tagger. */
final class Finders {
    private final List<Finder> finders;
    private final Colours colours;

    Finders(EntityRecogniser.Catalogue catalogue) {
        this.colours = new Colours(catalogue.colours());
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

    Tagger.Proposals propose(Message message) {
        List<Candidate> candidates = new ArrayList<>();
        finders.forEach(finder -> finder.find(message, candidates::add));
        return new Tagger.Proposals(message, Candidate.resolve(candidates));
    }

    /**
     * A span that only the tagger has, with its value; none if nobody can read it. Products and dates have none: the
     * finders would have seen those that they can read.
     */
    Optional<Candidate> normalise(Candidate span) {
        Entity entity = span.entity();
        Optional<String> value =
                switch (entity.name()) {
                    case "amount" -> Amounts.read(entity.value());
                    case "size" -> Sizes.read(entity.value());
                    case "colour" -> colours.read(entity.value());
                    default -> Optional.empty();
                };
        return value.map(read -> new Candidate(entity.name(), read, entity.start(), entity.end(), Source.TAGGER));
    }
}
