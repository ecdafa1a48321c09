package org.lotse.shop;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.lotse.content.ContentSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one place that decides which shop stands behind the port. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    @ConditionalOnProperty("lotse.content.demo")
    DemoShop demoShop(ContentSettings content, Clock clock) {
        return new DemoShop(content.folder().resolve("shop"), content.data().resolve("demo-shop-changes.tsv"), clock);
    }

    @Bean
    @Primary
    Shop shop(ObjectProvider<DemoShop> demo, MeterRegistry metrics) {
        Shop behind = demo.getIfAvailable();
        return new TimedShop(behind == null ? new NoShop() : behind, PATIENCE, metrics);
    }
}
