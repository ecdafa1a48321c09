package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lotse.nlu.data.Product;
import org.lotse.nlu.text.Token;

/**
 * A product's name taken apart: "Brise 3 Kopfhörer" has the head "brise" and the rest "3", "kopfhorer", "headphones".
 *
 * @param id of the product
 * @param head first word of its name, folded; what tells it from ordinary words
 * @param rest all other words of its names in all languages, folded
 */
record ProductNames(String id, String head, Set<String> rest) {
    static ProductNames of(Product product) {
        Set<String> rest = new LinkedHashSet<>();
        for (String name : product.names()) {
            List<String> words = words(name);
            rest.addAll(words.subList(1, words.size()));
        }
        return new ProductNames(product.id(), words(product.names().getFirst()).getFirst(), rest);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Token.of(name).stream().filter(Token::isWord).forEach(token -> words.add(token.folded()));
        return words;
    }
}
