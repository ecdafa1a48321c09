package org.lotse.dialog;

import java.util.List;
import org.lotse.conversation.Event.HandoffRequested.Reason;

/** What the policy decides to do with a message. */
sealed interface Decision {
    record HandOver(Reason reason) implements Decision {}

    /** The message answers the question of the flow that waits. */
    record FillSlot() implements Decision {}

    /** It does not; the flow asks again. */
    record AskAgain() implements Decision {}

    /** The shopper does not want to go on with the flow. */
    record DropFlow() implements Decision {}

    record StartFlow(String flow) implements Decision {}

    /** A question about a product, by one of the product intents. */
    record AboutProduct(String intent) implements Decision {}

    /** An answer from the articles. */
    record Answer(String intent) implements Decision {}

    /** "No, that did not help", after such an answer. */
    record Unhelpful() implements Decision {}

    record SmallTalk(String intent) implements Decision {}

    /** "And the other one?", after an order was shown. */
    record OtherOrder() implements Decision {}

    /** The message asks for two things: one after the other. Of a flow and an answer, the answer comes first. */
    record Both(Decision first, Decision second) implements Decision {}

    /** Which of these intents is meant? */
    record Clarify(List<String> intents) implements Decision {}

    /** The shopper pressed "something else". */
    record Rephrase() implements Decision {}

    /** One word for metrics and insight: {@code hand_over}, {@code fill_slot} … */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }
}
