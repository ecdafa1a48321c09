package org.lotse.staff;

import org.lotse.redis.Redis;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Hours.class, LoginSettings.class})
class StaffConfiguration {

    @Bean
    StaffSignals staffSignals(Redis redis) {
        return new StaffSignals(redis);
    }

    @Bean
    Staff staff(Redis redis, Hours hours, StaffSignals signals) {
        return new Staff(redis, hours, signals, System::nanoTime);
    }

    @Bean
    Logins logins(Redis redis, Staff staff, StaffSignals signals, LoginSettings settings) {
        return new Logins(redis, staff, signals, settings.loginIdle());
    }

    @Bean
    Attempts attempts(Redis redis, LoginSettings settings) {
        return new Attempts(redis, settings.attempts());
    }

    @Bean
    Deposits deposits(Redis redis) {
        return new Deposits(redis);
    }
}
