package org.lotse.nlu.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lotse.nlu.data.Annotation;
import org.lotse.nlu.data.Product;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.Utterance;
import org.lotse.nlu.entity.EntityRecogniser;
import org.lotse.nlu.text.Token;

/** Finds out which first words of product names shoppers mostly use otherwise, such as "moin", the greeting. */
public final class OrdinaryWords {
    /** Names that nobody has written yet need a second word if they are as short as this. */
    private static final int SHORT = 4;

    private OrdinaryWords() {}

    /** What recognisers need of the shop. */
    public static EntityRecogniser.Catalogue catalogue(TrainingData data) {
        Map<String, Integer> balance = new HashMap<>();
        for (List<Utterance> utterances : data.utterances().values()) {
            utterances.forEach(utterance -> count(utterance, balance));
        }
        Set<String> ordinary = new TreeSet<>();
        for (Product product : data.products()) {
            String head = Token.of(product.names().getFirst()).getFirst().folded();
            Integer more = balance.get(head);
            if (more == null ? head.length() <= SHORT : more < 0) {
                ordinary.add(head);
            }
        }
        return new EntityRecogniser.Catalogue(data.products(), data.colours(), ordinary);
    }

    /** Adds 1 for each word inside a product's name, -1 for each outside. */
    private static void count(Utterance utterance, Map<String, Integer> balance) {
        for (Token token : Token.of(utterance.text())) {
            boolean inside = false;
            for (Annotation annotation : utterance.annotations()) {
                inside |= annotation.entity().equals("product")
                        && token.start() >= annotation.start()
                        && token.end() <= annotation.end();
            }
            balance.merge(token.folded(), inside ? 1 : -1, Integer::sum);
        }
    }
}
