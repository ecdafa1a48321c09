package org.lotse.shop;

import java.util.List;
import java.util.Optional;

/**
 * A shop's system. Implementations may be called by many threads; every method answers within three seconds or throws
 * {@link ShopUnavailable}.
 */
public interface Shop {

    /**
     * The order with that number, if the proof is right.
     *
     * @param proof the customer's e-mail address or the postal code of the delivery address
     * @return empty for an unknown number and for a wrong proof alike, so that nobody learns which numbers exist
     */
    Optional<Order> order(String number, String proof);

    /** All orders of a customer who has proved to be one, newest first. */
    List<Order> orders(String customer);

    /** Cancels a whole order; the same again changes nothing. */
    Cancellation cancel(String number);

    /**
     * Registers the return of one item; the same again gives the same return.
     *
     * @param item index in {@link Order#items()}
     * @return empty if that item cannot be returned (any more)
     */
    Optional<Order.Return> startReturn(String number, int item, String reason, Order.Return.Way way);

    Optional<Product> product(String id);

    /** Products that fit the words, best first; empty if none does. */
    List<Product> search(String words, String language, int limit);

    enum Cancellation {
        CANCELLED,
        TOO_LATE,
        UNKNOWN
    }

    /** The shop's system does not answer in time, or there is none. */
    final class ShopUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ShopUnavailable(String why) {
            super(why);
        }
    }
}
