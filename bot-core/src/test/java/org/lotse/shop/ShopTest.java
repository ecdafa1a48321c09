package org.lotse.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.shop.Shop.ShopUnavailable;

class ShopTest {
    private static final Path SHOP = Path.of("../training-data/shop");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T11:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    private DemoShop shop() {
        return new DemoShop(SHOP, data.resolve("changes.tsv"), CLOCK);
    }

    @Test
    void demo_hasItsProductsAndOrdersInEveryState() {
        DemoShop shop = shop();
        assertThat(shop.products()).hasSize(80);
        assertThat(java.util.stream.IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> "c%02d".formatted(i))
                        .flatMap(customer -> shop.orders(customer).stream()))
                .hasSize(60)
                .extracting(Order::status)
                .contains(Order.Status.values());
    }

    @Test
    void demo_isInOrderOnEveryWeekday() {
        for (int day = 0; day < 7; day++) {
            Clock clock = Clock.offset(CLOCK, Duration.ofDays(day));
            LocalDate today = LocalDate.now(clock);
            DemoShop shop = new DemoShop(SHOP, data.resolve("changes.tsv"), clock);
            Order order = shop.order("HK-204511", "20457").orElseThrow();
            LocalDate promised =
                    Objects.requireNonNull(order.shipments().getFirst().promised());
            assertThat(promised).isAfter(today);
            assertThat(promised.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
            assertThat(order.shipments().getFirst().events()).isNotEmpty();
        }
    }

    @Test
    void order_needsItsProof() {
        DemoShop shop = shop();
        assertThat(shop.order("HK-204511", "Lena.Petersen@Example.com ")).isPresent();
        assertThat(shop.order("HK-204511", "tjark@brodersen.example")).isEmpty();
        assertThat(shop.order("HK-204511", "")).isEmpty();
        assertThat(shop.order("HK-000000", "20457")).isEmpty();
    }

    @Test
    void changes_outliveTheProcess() {
        shop().cancel("HK-204563");
        Order.Return made = shop().startReturn("HK-204538", 1, "fit", Order.Return.Way.STORE)
                .orElseThrow();
        DemoShop restarted = shop();
        assertThat(restarted.order("HK-204563", "20457").orElseThrow().status()).isEqualTo(Order.Status.CANCELLED);
        assertThat(restarted.startReturn("HK-204538", 1, "fit", Order.Return.Way.STORE))
                .contains(made);
    }

    @Test
    void return_ofWhatIsNotThere_isNone() {
        assertThat(shop().startReturn("HK-204511", 0, "fit", Order.Return.Way.STORE))
                .isEmpty();
        assertThat(shop().startReturn("HK-204538", 9, "fit", Order.Return.Way.STORE))
                .isEmpty();
    }

    @Test
    void search_findsInflectedAndUnaccentedWords() {
        assertThat(shop().search("wasserkocher", "de", 3))
                .extracting(Product::type)
                .containsOnly("kettle");
        assertThat(shop().search("kopfhoerer", "de", 3)).isNotEmpty();
        assertThat(shop().search("rain jackets", "en", 3))
                .extracting(Product::type)
                .contains("rain-jacket");
        assertThat(shop().search("und in gelb", "de", 3)).isEmpty();
    }

    @Test
    void shopThatDoesNotAnswer_isUnavailableInTime() {
        CountDownLatch never = new CountDownLatch(1);
        Shop stuck =
                (Shop) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Shop.class}, (_, _, _) -> {
                    never.await();
                    return null;
                });
        try (TimedShop shop = new TimedShop(stuck, Duration.ofMillis(1), new SimpleMeterRegistry())) {
            assertThatThrownBy(() -> shop.order("HK-204511", "20457")).isInstanceOf(ShopUnavailable.class);
        }
    }

    @Test
    void shopThatFails_isUnavailable() {
        Shop broken =
                (Shop) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Shop.class}, (_, _, _) -> {
                    throw new IllegalStateException("down");
                });
        try (TimedShop shop = new TimedShop(broken, Duration.ofSeconds(10), new SimpleMeterRegistry())) {
            assertThatThrownBy(() -> shop.search("x", "de", 1)).isInstanceOf(ShopUnavailable.class);
        }
        assertThatThrownBy(() -> new NoShop().orders("c01")).isInstanceOf(ShopUnavailable.class);
    }
}
