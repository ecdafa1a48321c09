package org.lotse.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login lasts, and how often a password may be wrong.
 *
 * @param loginIdle how long a login lasts without being used
 */
@ConfigurationProperties("lotse.desk")
record LoginSettings(
        @DefaultValue("12h") Duration loginIdle,
        @DefaultValue Attempts attempts) {

    /**
     * @param account wrong passwords for an account before one must wait
     * @param address wrong passwords from an address before one must wait
     * @param within how long they count, from the first one
     */
    record Attempts(
            @DefaultValue("5") int account,
            @DefaultValue("20") int address,
            @DefaultValue("15m") Duration within) {}
}
