package org.lotse.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of the hand-over; when people answer is {@link org.lotse.staff.Hours}.
 *
 * @param heartbeat how often a present agent's lease is renewed
 * @param lease how long an agent keeps what they have after the last sign of life
 * @param capacity conversations that one agent has at the same time, unless the account says otherwise
 * @param offer how long an agent may think about an offer, or a colleague about a transfer
 * @param missedOffers in a row, after which an agent counts as away
 * @param skillWait how long skill and team count; also how long a conversation is not offered again to who refused it
 * @param estimateSamples waits that must be known before the shopper is told an estimate
 * @param longWait after which a call-back or e-mail is offered
 * @param ticketAfter after which a waiting conversation becomes a message to be answered later
 * @param firstReply service level: from asking for a person to the person's first words, in business hours
 * @param nextReply service level: from the shopper's words to the answer
 * @param warnAt part of a service level's time after which the agent is warned
 * @param nudge silence of the shopper after which they are asked whether they are still there
 * @param idle silence after which the conversation takes no place of the agent's capacity
 * @param close silence after which it is closed
 * @param closeTicket silence after the answer to a message that was left, after which it is closed; the shopper has gone
 * @param acquainted how long the agent who spoke with a customer last comes before others
 */
@ConfigurationProperties("lotse.handoff")
public record HandoffSettings(
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("3") int capacity,
        @DefaultValue("30s") Duration offer,
        @DefaultValue("2") int missedOffers,
        @DefaultValue("60s") Duration skillWait,
        @DefaultValue("20") int estimateSamples,
        @DefaultValue("5m") Duration longWait,
        @DefaultValue("15m") Duration ticketAfter,
        @DefaultValue("60s") Duration firstReply,
        @DefaultValue("120s") Duration nextReply,
        @DefaultValue("0.75") double warnAt,
        @DefaultValue("4m") Duration nudge,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("60m") Duration close,
        @DefaultValue("14d") Duration closeTicket,
        @DefaultValue("90d") Duration acquainted) {}
