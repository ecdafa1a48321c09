package org.lotse.shop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotse.content.Yaml;

/** Reads {@code shop/products.yaml}; its first lines say what the keys mean. */
final class CatalogueReader {
    private CatalogueReader() {}

    static Map<String, Product> read(Path folder, LocalDate today) {
        Map<String, Product> products = new LinkedHashMap<>();
        for (Yaml item :
                Yaml.read(folder.resolve("products.yaml")).get("products").items()) {
            Product product = product(item, today);
            if (products.put(product.id(), product) != null) {
                throw item.complaint("the product id " + product.id() + " is there twice; ids must differ");
            }
        }
        return products;
    }

    private static Product product(Yaml item, LocalDate today) {
        Map<String, Integer> stock = new LinkedHashMap<>();
        item.get("stock").members().forEach((variant, pieces) -> stock.put(variant, pieces.number()));
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        item.get("keywords").members().forEach((language, words) -> keywords.put(language, words.texts()));
        return new Product(
                item.get("id").text(),
                item.get("sku").text(),
                item.get("name").bilingual(),
                item.get("category").text(),
                item.get("type").text(),
                item.get("brand").text(),
                item.get("price").decimal(),
                item.find("was").map(Yaml::decimal).orElse(null),
                item.get("colours").texts(),
                item.get("sizes").texts(),
                stock,
                item.find("restock")
                        .map(days -> WorkingDays.notBefore(today.plusDays(days.number())))
                        .orElse(null),
                item.get("attributes").items().stream().map(Yaml::bilingual).toList(),
                item.get("description").bilingual(),
                item.find("sizing").map(Yaml::bilingual).orElse(null),
                item.get("rating").decimal(),
                item.get("reviews").number(),
                keywords);
    }

    /** A product's name, for complaints about what refers to it. */
    static Product require(Map<String, Product> products, Yaml reference) {
        return Optional.ofNullable(products.get(reference.text()))
                .orElseThrow(() -> reference.complaint(
                        "there is no product '" + reference.text() + "' in products.yaml; use one of its ids"));
    }
}
