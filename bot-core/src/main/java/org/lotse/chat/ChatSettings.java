package org.lotse.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the shoppers' socket. What is over a limit is refused with {@code rate_limited}; who goes on is closed.
 *
 * @param messages that a conversation may send in {@code per}
 * @param per the time for that many
 * @param burst how many of them at once
 * @param frames of any kind that a socket may send in {@code per}
 * @param refusals in a row before the socket is closed
 * @param connectionsPerAddress open at the same time
 * @param returnWithin how long after its end a conversation can be taken up again
 * @param returnToTicketWithin the same for one in which a message was left to be answered later
 * @param recommendSample share of closed conversations in which the shopper is asked for a recommendation, 0 to 1
 */
@ConfigurationProperties("lotse.chat")
record ChatSettings(
        @DefaultValue("30") int messages,
        @DefaultValue("60s") Duration per,
        @DefaultValue("10") int burst,
        @DefaultValue("600") int frames,
        @DefaultValue("20") int refusals,
        @DefaultValue("1000") int connectionsPerAddress,
        @DefaultValue("24h") Duration returnWithin,
        @DefaultValue("30d") Duration returnToTicketWithin,
        @DefaultValue("0.25") double recommendSample) {}
