package org.lotse.nlu.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What understanding needs of the shop's list of products: ids and names. */
final class ProductList {
    private ProductList() {}

    static List<Product> read(YamlFile yaml) {
        List<Product> products = new ArrayList<>();
        for (YamlFile.Entry entry : yaml.entries()) {
            if (entry.key().equals("products") && entry.value() instanceof SequenceNode list) {
                list.getValue().forEach(node -> products.add(product(yaml, node)));
            }
        }
        return products;
    }

    private static Product product(YamlFile yaml, Node node) {
        String id = "";
        Set<String> names = new LinkedHashSet<>();
        for (YamlFile.Entry entry : yaml.entries(node)) {
            switch (entry.key()) {
                case "id" -> id = yaml.string(entry.value());
                case "name" -> yaml.entries(entry.value()).forEach(name -> names.add(yaml.string(name.value())));
                default -> {} // the shop's own business
            }
        }
        if (id.isEmpty() || names.isEmpty()) {
            yaml.report(YamlFile.line(node), "a product without id or name", "give it 'id' and 'name: { de, en }'");
        }
        return new Product(id, List.copyOf(names));
    }
}
