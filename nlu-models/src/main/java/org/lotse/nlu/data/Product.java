package org.lotse.nlu.data;

import java.util.List;

/**
 * A product as shoppers name it.
 *
 * @param id key in the shop
 * @param names full names in all languages, such as "Brise 3 Kopfhörer"
 */
public record Product(String id, List<String> names) {
    public Product {
        names = List.copyOf(names);
    }
}
