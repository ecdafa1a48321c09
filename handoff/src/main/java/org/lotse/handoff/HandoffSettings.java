package org.lotse.handoff;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people answer, and how the desk knows that they are there.
 *
 * @param zone of the hours
 * @param hours for each weekday, {@code 08:00-20:00}; a day without an entry is closed; no entry at all: always open
 * @param holidays closed, whatever the weekday
 * @param heartbeat how often a present agent's lease is renewed
 * @param lease how long an agent counts as present without a renewal
 */
@ConfigurationProperties("lotse.handoff")
public record HandoffSettings(
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue Map<DayOfWeek, String> hours,
        @DefaultValue({}) Set<LocalDate> holidays,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("30s") Duration lease) {}
