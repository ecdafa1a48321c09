package org.lotse.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot's work is taken and when it is given up.
 *
 * @param timeout of one turn; a turn that takes longer is interrupted and given up
 * @param attempts that fail before a turn is given up, on this node and on those that died with it
 * @param reclaimAfter how long a node may be silent before others take the turns that it had in hand
 * @param atOnce turns that a node has in hand at the most
 */
@ConfigurationProperties("lotse.bot")
public record TurnSettings(
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("5s") Duration reclaimAfter,
        @DefaultValue("256") int atOnce) {

    public TurnSettings {
        if (timeout.isNegative() || timeout.isZero() || reclaimAfter.isNegative() || reclaimAfter.isZero()) {
            throw new IllegalArgumentException("lotse.bot: times of more than 0 are expected");
        }
        if (attempts < 1 || atOnce < 1) {
            throw new IllegalArgumentException("lotse.bot: attempts and at-once of 1 or more are expected");
        }
    }
}
