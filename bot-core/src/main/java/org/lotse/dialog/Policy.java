package org.lotse.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Event.HandoffRequested.Reason;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Request;
import org.lotse.nlu.Understanding;

/**
 * The whole policy of the bot: answer, ask, clarify or hand over. A function of what was understood and of what is
 * remembered; it reads no clock and asks nobody.
 */
final class Policy {
    static final String HANDOFF = "handoff";
    static final String INTENT = "intent:";
    static final String SOMETHING_ELSE = "intent:else";

    private static final Set<String> PRODUCT_INTENTS =
            Set.of("product.info", "product.availability", "product.advice", "product.size", "price.question");
    private static final int READINGS = 2;

    private final DialogSettings settings;
    private final Map<String, String> flowOfIntent;
    private final Set<String> offerable;

    /**
     * @param flowOfIntent which flow an intent starts
     * @param offerable intents that can be offered as a button
     */
    Policy(DialogSettings settings, Map<String, String> flowOfIntent, Set<String> offerable) {
        this.settings = settings;
        this.flowOfIntent = Map.copyOf(flowOfIntent);
        this.offerable = Set.copyOf(offerable);
    }

    /** @param fits whether the message answers the question that the waiting flow asked; false if none waits */
    Decision decide(Understanding understanding, @Nullable String choice, Memory memory, boolean fits) {
        if (HANDOFF.equals(choice) || is(understanding, "service.human")) {
            return new Decision.HandOver(Reason.WISH);
        }
        if (SOMETHING_ELSE.equals(choice)) {
            return new Decision.Rephrase();
        }
        if (choice != null && choice.startsWith(INTENT)) {
            return forIntent(choice.substring(INTENT.length()));
        }
        if (is(understanding, "chat.abuse") && memory.angry + 1 >= settings.angryMessages()) {
            return new Decision.HandOver(Reason.ANGER);
        }
        if (fits) {
            return new Decision.FillSlot();
        }
        return memory.waiting == null ? outsideFlow(understanding, memory) : insideFlow(understanding, memory.waiting);
    }

    private Decision insideFlow(Understanding understanding, Memory.Waiting waiting) {
        Optional<Intent> sure = understanding.best().filter(_ -> understanding.accepted());
        if (sure.isPresent()) {
            String label = sure.get().label();
            if (label.equals("chat.deny") || label.equals("chat.goodbye")) {
                return new Decision.DropFlow();
            }
            boolean another = !waiting.flow().equals(flowOfIntent.get(label));
            if (another && !label.equals("chat.affirm") && sure.get().confidence() >= settings.interruptAt()) {
                return forIntent(label);
            }
        }
        return waiting.tries() + 1 > settings.slotTries()
                ? new Decision.HandOver(Reason.UNSURE)
                : new Decision.AskAgain();
    }

    private Decision outsideFlow(Understanding understanding, Memory memory) {
        boolean refersToOther =
                understanding.entity("reference").filter("other"::equals).isPresent();
        if (refersToOther && memory.customer != null && memory.products.isEmpty()) {
            return new Decision.OtherOrder();
        }
        if (understanding.requests().size() > 1) {
            return both(understanding.requests());
        }
        if (memory.cited && is(understanding, "chat.deny")) {
            return new Decision.Unhelpful();
        }
        if (understanding.accepted() && understanding.best().isPresent()) {
            return forIntent(understanding.best().get().label());
        }
        if (understanding.entity("order_number").isPresent()) {
            return new Decision.StartFlow(flowOfIntent.getOrDefault("order.status", "order-status"));
        }
        boolean aboutProduct = understanding.entity("product").isPresent()
                || (!memory.products.isEmpty() && followsUpOnProduct(understanding));
        if (aboutProduct) {
            return new Decision.AboutProduct(productIntent(understanding));
        }
        List<String> readings = understanding.ranking().stream()
                .map(Intent::label)
                .filter(offerable::contains)
                .limit(READINGS)
                .toList();
        return memory.unsure >= settings.unsureTurns() || readings.isEmpty()
                ? new Decision.HandOver(Reason.UNSURE)
                : new Decision.Clarify(readings);
    }

    private Decision both(List<Request> requests) {
        Decision first = forIntent(requests.getFirst().intent().label());
        Decision second = forIntent(requests.getLast().intent().label());
        if (first instanceof Decision.HandOver || second instanceof Decision.HandOver) {
            return new Decision.HandOver(Reason.WISH);
        }
        if (first.equals(second)) {
            return first;
        }
        boolean asksFirst = first instanceof Decision.StartFlow && !(second instanceof Decision.StartFlow);
        return asksFirst ? new Decision.Both(second, first) : new Decision.Both(first, second);
    }

    /** "And in red?", "the second one?": short words that only make sense after a product. */
    private static boolean followsUpOnProduct(Understanding understanding) {
        return understanding.entity("colour").isPresent()
                || understanding.entity("size").isPresent()
                || understanding.entity("reference").isPresent();
    }

    private static String productIntent(Understanding understanding) {
        return understanding.ranking().stream()
                .map(Intent::label)
                .filter(PRODUCT_INTENTS::contains)
                .findFirst()
                .orElse("product.info");
    }

    private Decision forIntent(String label) {
        String flow = flowOfIntent.get(label);
        if (flow != null) {
            return new Decision.StartFlow(flow);
        }
        if (label.equals("service.human")) {
            return new Decision.HandOver(Reason.WISH);
        }
        if (PRODUCT_INTENTS.contains(label)) {
            return new Decision.AboutProduct(label);
        }
        return label.startsWith("chat.") ? new Decision.SmallTalk(label) : new Decision.Answer(label);
    }

    private static boolean is(Understanding understanding, String label) {
        return understanding.accepted()
                && understanding.best().map(Intent::label).filter(label::equals).isPresent();
    }
}
