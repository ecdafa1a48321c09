package org.lotse.content;

/** A text in both languages of the product. */
public record Bilingual(String de, String en) {
    /** @param language {@code de} or {@code en} */
    public String in(String language) {
        return language.equals("de") ? de : en;
    }
}
