package org.lotse.shop;

import java.util.List;
import java.util.Optional;

/** No shop system is connected: whatever needs one is said to be out of reach, and a person is offered. */
final class NoShop implements Shop {
    @Override
    public Optional<Order> order(String number, String proof) {
        throw missing();
    }

    @Override
    public List<Order> orders(String customer) {
        throw missing();
    }

    @Override
    public Cancellation cancel(String number) {
        throw missing();
    }

    @Override
    public Optional<Order.Return> startReturn(String number, int item, String reason, Order.Return.Way way) {
        throw missing();
    }

    @Override
    public Optional<Product> product(String id) {
        throw missing();
    }

    @Override
    public List<Product> search(String words, String language, int limit) {
        throw missing();
    }

    private static ShopUnavailable missing() {
        return new ShopUnavailable("no shop system is connected");
    }
}
