package org.lotse.mail;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mails to shoppers. The mail server itself is {@code spring.mail}; without one no mail is sent.
 *
 * @param from the address that mails come from
 * @param shopName as shoppers know the shop
 * @param confirm whether a shopper who leaves a message is told by mail that it arrived
 * @param here how long after their last words shoppers count as being in the chat, where they see the answer anyway
 * @param zone of the times in a quoted conversation
 * @param retry the wait after the first failure, doubled after each further one; longer than one sending can take
 * @param longestRetry the longest wait between two attempts
 * @param giveUp how long a mail is tried
 */
@ConfigurationProperties("lotse.mail")
public record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String shopName,
        @DefaultValue("true") boolean confirm,
        @DefaultValue("5m") Duration here,
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue("2m") Duration retry,
        @DefaultValue("15m") Duration longestRetry,
        @DefaultValue("24h") Duration giveUp) {

    /** @throws IllegalArgumentException if mails could not say who sends them */
    void requireSender() {
        if (!from.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
            throw new IllegalArgumentException("lotse.mail.from is '" + from
                    + "'; a mail server is set, so give the address that mails come from");
        }
        if (shopName.isBlank()) {
            throw new IllegalArgumentException(
                    "lotse.mail.shop-name is empty; a mail server is set, so give the shop's name");
        }
    }

    /** What stands behind the @. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
