package org.lotse.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;

/**
 * A product of the catalogue.
 *
 * @param type what it is, which is also its picture's name
 * @param price EUR
 * @param was the price before a sale
 * @param colours keys, in the order shown
 * @param stock pieces for each variant: {@code colour}, or {@code colour/size}
 * @param restock the day on which sold-out variants come again; null if they do not
 */
public record Product(
        String id,
        String sku,
        Bilingual name,
        String category,
        String type,
        String brand,
        double price,
        @Nullable Double was,
        List<String> colours,
        List<String> sizes,
        Map<String, Integer> stock,
        @Nullable LocalDate restock,
        List<Bilingual> attributes,
        Bilingual description,
        @Nullable Bilingual sizing,
        double rating,
        int reviews,
        @JsonIgnore Map<String, List<String>> keywords) {

    /** How many there are of a variant; a colour or size left out counts all of them. */
    public int inStock(@Nullable String colour, @Nullable String size) {
        return stock.entrySet().stream()
                .filter(entry -> colour == null || colourOf(entry.getKey()).equals(colour))
                .filter(entry -> size == null || size.equalsIgnoreCase(sizeOf(entry.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public boolean has(@Nullable String colour, @Nullable String size) {
        return stock.keySet().stream()
                .anyMatch(variant -> (colour == null || colourOf(variant).equals(colour))
                        && (size == null || size.equalsIgnoreCase(sizeOf(variant))));
    }

    /** The sizes of which there are pieces, in the order shown. */
    public List<String> sizesInStock(@Nullable String colour) {
        return sizes.stream().filter(size -> inStock(colour, size) > 0).collect(Collectors.toList());
    }

    public List<String> coloursInStock(@Nullable String size) {
        return colours.stream().filter(colour -> inStock(colour, size) > 0).collect(Collectors.toList());
    }

    private static String colourOf(String variant) {
        int slash = variant.indexOf('/');
        return slash < 0 ? variant : variant.substring(0, slash);
    }

    private static String sizeOf(String variant) {
        return variant.substring(variant.indexOf('/') + 1);
    }
}
