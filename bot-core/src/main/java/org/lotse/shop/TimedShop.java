package org.lotse.shop;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for another shop only so long: a shopper hears an honest sentence after three seconds, not silence. */
final class TimedShop implements Shop, AutoCloseable {
    private final Shop shop;
    private final Duration patience;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TimedShop(Shop shop, Duration patience, MeterRegistry metrics) {
        this.shop = shop;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public Optional<Order> order(String number, String proof) {
        return within(() -> shop.order(number, proof));
    }

    @Override
    public List<Order> orders(String customer) {
        return within(() -> shop.orders(customer));
    }

    @Override
    public Cancellation cancel(String number) {
        return within(() -> shop.cancel(number));
    }

    @Override
    public Optional<Order.Return> startReturn(String number, int item, String reason, Order.Return.Way way) {
        return within(() -> shop.startReturn(number, item, reason, way));
    }

    @Override
    public Optional<Product> product(String id) {
        return within(() -> shop.product(id));
    }

    @Override
    public List<Product> search(String words, String language, int limit) {
        return within(() -> shop.search(words, language, limit));
    }

    private <T> T within(Callable<T> call) {
        long begin = System.nanoTime();
        Future<T> answer = threads.submit(call);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ShopUnavailable("no answer within " + patience);
        } catch (ExecutionException e) { // whatever the shop's system throws, for the shopper it is not there
            throw new ShopUnavailable(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopUnavailable("interrupted");
        } finally {
            metrics.timer("lotse.turn.step", "step", "shop").record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
