package org.lotse.dialog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the bot asks, clarifies and hands over. When a reading counts as sure is the model's own threshold.
 *
 * @param interruptAt confidence from which another request interrupts a flow that waits for an answer
 * @param unsureTurns clarifying questions in a row before a person is asked
 * @param unhelpfulAnswers answers that did not help before a person is asked
 * @param angryMessages insults before a person is asked
 * @param slotTries answers that do not fit a question before a person is asked
 * @param proofTries wrong proofs for an order before the bot looks up no more in this conversation
 */
@ConfigurationProperties("lotse.dialog")
public record DialogSettings(
        @DefaultValue("0.6") double interruptAt,
        @DefaultValue("1") int unsureTurns,
        @DefaultValue("2") int unhelpfulAnswers,
        @DefaultValue("2") int angryMessages,
        @DefaultValue("2") int slotTries,
        @DefaultValue("3") int proofTries) {}
