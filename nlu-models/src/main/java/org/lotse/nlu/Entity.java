package org.lotse.nlu;

/**
 * A piece of a message that names something: an order number, a product, a date.
 *
 * @param name such as {@code order_number}
 * @param value normalised: {@code HK-204511}, a product's id, an ISO date, {@code 49.90}; where no normal form is known,
 *     the text itself
 * @param start first char of the span in the original text
 * @param end the char after the span's last
 */
public record Entity(String name, String value, int start, int end) {
    public Entity {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }
}
