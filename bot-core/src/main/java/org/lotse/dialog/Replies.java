package org.lotse.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.Event;
import org.lotse.conversation.Event.HandoffRequested.Reason;
import org.lotse.conversation.Owner;
import org.lotse.knowledge.Answer;
import org.lotse.knowledge.KnowledgeBase;
import org.lotse.nlu.Context;
import org.lotse.nlu.Entity;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.Nlu;
import org.lotse.nlu.Understanding;
import org.lotse.shop.Shop.ShopUnavailable;

/** Makes the answer to one event: understands it, lets the policy decide, and carries the decision out. */
final class Replies {
    private final Nlu nlu;
    private final Policy policy;
    private final FlowRunner flows;
    private final OrderActions orders;
    private final ProductAnswers products;
    private final KnowledgeBase knowledge;
    private final Phrases phrases;
    private final Map<String, Bilingual> intentLabels;
    private final DialogSettings settings;
    private final BotMetrics metrics;

    Replies(
            Nlu nlu,
            Policy policy,
            FlowRunner flows,
            OrderActions orders,
            ProductAnswers products,
            KnowledgeBase knowledge,
            Phrases phrases,
            Map<String, Bilingual> intentLabels,
            DialogSettings settings,
            BotMetrics metrics) {
        this.nlu = nlu;
        this.policy = policy;
        this.flows = flows;
        this.orders = orders;
        this.products = products;
        this.knowledge = knowledge;
        this.phrases = phrases;
        this.intentLabels = intentLabels;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** For turns that answer no words. */
    Understanding nothing() {
        return new Understanding(Language.OTHER, List.of(), false, List.of(), List.of(), nlu.version());
    }

    Turn to(Conversation conversation, Memory memory, Event event) {
        Turn turn = answer(conversation, memory, event);
        memory.cited = turn.cites();
        return turn;
    }

    private Turn answer(Conversation conversation, Memory memory, Event event) {
        return switch (event) {
            case Event.Message message -> toMessage(conversation, memory, message);
            case Event.Helpful helpful ->
                toHelpful(new Turn(conversation, memory, phrases, "", null, nothing()), helpful);
            case Event.ReturnedToBot _ -> {
                Turn turn = new Turn(conversation, memory, phrases, "", null, nothing());
                memory.waiting = null;
                turn.decided("returned");
                turn.say(Phrase.BACK_FROM_AGENT);
                yield turn;
            }
            default -> throw new IllegalArgumentException("nothing to answer in " + event);
        };
    }

    private Turn toHelpful(Turn turn, Event.Helpful helpful) {
        turn.decided("helpful");
        if (helpful.helpful()) {
            turn.memory().unhelpful = 0;
            turn.say(Phrase.HELPFUL_THANKS);
        } else {
            unhelpful(turn);
        }
        return turn;
    }

    /** By the thumb or in words. */
    private void unhelpful(Turn turn) {
        if (++turn.memory().unhelpful >= settings.unhelpfulAnswers()) {
            turn.handOver(Reason.UNHELPFUL);
        } else {
            turn.say(Phrase.UNHELPFUL);
            turn.offer(Policy.HANDOFF, Phrase.TALK_TO_PERSON);
        }
    }

    private Turn toMessage(Conversation conversation, Memory memory, Event.Message message) {
        Understanding understanding = message.choice() == null
                ? metrics.step("understand", () -> understand(memory, message.text()))
                : nothing();
        if (understanding.language() != Language.OTHER) {
            memory.language = understanding.language().code();
        }
        remember(memory, understanding, flows.expected(memory));
        understanding
                .best()
                .map(Intent::label)
                .filter(label ->
                        understanding.accepted() && !label.startsWith("chat.") && !label.equals("service.human"))
                .ifPresent(label -> memory.concern = label);
        Turn turn = new Turn(conversation, memory, phrases, message.text(), message.choice(), understanding);
        if (!pressed(turn, message.choice())) {
            decide(turn);
        }
        return turn;
    }

    private Understanding understand(Memory memory, String text) {
        Context context = new Context(Language.of(memory.language), flows.expected(memory), flows.likely(memory));
        Understanding understanding = withPhone(nlu.understand(text, context), text, context);
        understanding.best().map(Intent::confidence).ifPresent(metrics::confidence);
        return understanding;
    }

    /** A telephone number counts where one was asked for; elsewhere digits are more likely something else. */
    private static Understanding withPhone(Understanding read, String text, Context context) {
        if (!context.expects("phone")) {
            return read;
        }
        List<Entity> entities = PhoneNumbers.find(text)
                .map(number -> List.of(new Entity("phone", number, 0, text.length())))
                .orElse(List.of());
        return new Understanding(
                read.language(), read.ranking(), read.accepted(), read.requests(), entities, read.model());
    }

    /** What the shopper told an agent is known as well; what the agent asked for says how a bare number is to be read. */
    void overhear(Memory memory, Pending.Overheard said) {
        Set<String> asked = Asked.in(said.question());
        Context context = new Context(Language.of(memory.language), asked, Set.of());
        Understanding understanding = nlu.understand(said.text(), context);
        if (understanding.language() != Language.OTHER) {
            memory.language = understanding.language().code();
        }
        if (asked.contains("phone")) {
            PhoneNumbers.find(said.text()).ifPresent(number -> memory.phone = number);
            return;
        }
        @Nullable String proof = memory.customer == null ? null : memory.slots.get("proof");
        remember(memory, understanding, asked);
        if (proof != null) {
            memory.slots.put("proof", proof); // it was right: another postal code is not a better one
        }
    }

    /** What was said once is not asked again. */
    private static void remember(Memory memory, Understanding understanding, Set<String> expected) {
        understanding.entity("order_number").ifPresent(number -> memory.slots.put("order_number", number));
        if (expected.equals(Set.of("email"))) {
            return; // an address to answer to, which may be another than the order's
        }
        understanding
                .entity("email")
                .or(() -> understanding.entity("postal_code"))
                .ifPresent(proof -> memory.slots.put("proof", proof));
    }

    /** Buttons that mean the same everywhere. */
    private boolean pressed(Turn turn, @Nullable String choice) {
        if (choice == null) {
            return false;
        }
        if (choice.equals(Pending.LEAVE_EMAIL)) {
            leaveWith(turn, "ticket", Phrase.QUEUE_LEFT_FOR_EMAIL);
            return true;
        }
        if (choice.equals(Pending.CALL_BACK)) {
            leaveWith(turn, "callback", Phrase.QUEUE_LEFT_FOR_CALL);
            return true;
        }
        if (choice.equals(Pending.GO_ON)) {
            turn.decided("go_on");
            boolean waits = turn.conversation().owner() == Owner.QUEUE;
            turn.say(!waits ? Phrase.GOING_ON : turn.memory().ticket ? Phrase.TICKET_WITHDRAWN : Phrase.LEFT_QUEUE);
            turn.memory().ticket = false;
            return true;
        }
        if (choice.startsWith(OrderActions.OTHER_ORDER)) {
            turn.decided("other_order");
            atShop(turn, () -> orders.chosen(turn, choice.substring(OrderActions.OTHER_ORDER.length())));
            return true;
        }
        return false;
    }

    /** Whoever still waits is told that this is instead of waiting. */
    private void leaveWith(Turn turn, String flow, Phrase instead) {
        turn.decided(flow);
        if (turn.conversation().owner() == Owner.QUEUE) {
            turn.say(instead);
        }
        turn.memory().ticket = false;
        TicketActions.forget(turn.memory());
        flows.start(turn, flow);
    }

    private void decide(Turn turn) {
        boolean fits = atShop(turn, false, () -> flows.fits(turn));
        if (!turn.silent()) {
            return; // the shop is away and that was said
        }
        Decision decision = policy.decide(turn.understanding(), turn.choice(), turn.memory(), fits);
        turn.decided(decision.word());
        if (decision instanceof Decision.Clarify) {
            turn.memory().unsure++;
        } else if (!(decision instanceof Decision.Rephrase)) {
            turn.memory().unsure = 0;
        }
        atShop(turn, () -> carryOut(turn, decision));
    }

    private void carryOut(Turn turn, Decision decision) {
        boolean waited = turn.memory().waiting != null;
        switch (decision) {
            case Decision.HandOver(Reason reason) -> turn.handOver(reason);
            case Decision.FillSlot _ -> flows.fill(turn);
            case Decision.AskAgain _ -> flows.askAgain(turn);
            case Decision.DropFlow _ -> {
                flows.drop(turn);
                turn.say(Phrase.FLOW_DROPPED);
            }
            case Decision.StartFlow(String flow) -> flows.start(turn, flow);
            case Decision.Both(Decision.StartFlow first, Decision.StartFlow second) -> {
                turn.memory().interrupted.remove(second.flow());
                turn.memory().interrupted.add(second.flow()); // comes when the first one has ended
                carryOut(turn, first);
            }
            case Decision.Both(Decision first, Decision second) -> {
                carryOut(turn, first);
                carryOut(turn, second);
            }
            case Decision.OtherOrder _ -> orders.otherOrder(turn);
            case Decision.Clarify(List<String> intents) -> clarify(turn, intents);
            case Decision.Unhelpful _ -> unhelpful(turn);
            case Decision.Rephrase _ -> turn.say(Phrase.REPHRASE);
            case Decision.SmallTalk(String intent) -> {
                smallTalk(turn, intent);
                remindIf(waited, turn);
            }
            case Decision.AboutProduct(String intent) -> {
                if (!explained(turn, intent) && !products.answer(turn, intent)) {
                    fromArticles(turn, intent, Phrase.PRODUCT_WHICH);
                }
                remindIf(waited, turn);
            }
            case Decision.Answer(String intent) -> {
                fromArticles(turn, intent, Phrase.NO_ANSWER);
                remindIf(waited, turn);
            }
        }
    }

    private void remindIf(boolean waited, Turn turn) {
        if (waited) {
            flows.remind(turn);
        }
    }

    private static void smallTalk(Turn turn, String intent) {
        if (intent.equals("chat.abuse")) {
            turn.memory().angry++;
        }
        turn.say(Phrase.valueOf(intent.replace('.', '_').toUpperCase(Locale.ROOT)));
        if (intent.equals("chat.abuse")) {
            turn.offer(Policy.HANDOFF, Phrase.TALK_TO_PERSON);
        }
    }

    private void fromArticles(Turn turn, String intent, Phrase otherwise) {
        String product = turn.understanding().entity("product").orElse(null);
        Optional<Answer> answer =
                metrics.step("knowledge", () -> knowledge.answer(turn.text(), turn.language(), intent, product));
        if (answer.isPresent()) {
            cite(turn, answer.get());
            return;
        }
        turn.say(otherwise);
        turn.offer(Policy.HANDOFF, Phrase.TALK_TO_PERSON);
    }

    /** "How do I pair the Brise 3?": an article about the product knows more than its attributes. */
    private boolean explained(Turn turn, String intent) {
        Optional<String> product = turn.understanding().entity("product");
        if (product.isEmpty() || !intent.equals("product.info")) {
            return false;
        }
        Optional<Answer> answer =
                metrics.step("knowledge", () -> knowledge.answerAbout(product.get(), turn.text(), turn.language()));
        answer.ifPresent(found -> cite(turn, found));
        return answer.isPresent();
    }

    private static void cite(Turn turn, Answer answer) {
        turn.say(answer.text());
        turn.cite(new Event.Source(
                answer.article().id(),
                answer.article().title(),
                answer.article().url()));
    }

    private void clarify(Turn turn, List<String> intents) {
        turn.say(turn.understanding().language() == Language.OTHER ? Phrase.CLARIFY_LANGUAGE : Phrase.CLARIFY);
        for (String intent : intents) {
            Bilingual label = intentLabels.get(intent);
            if (label != null) {
                turn.offer(Policy.INTENT + intent, label.in(turn.language()));
            }
        }
        turn.offer(Policy.SOMETHING_ELSE, Phrase.SOMETHING_ELSE);
    }

    private void atShop(Turn turn, Runnable work) {
        atShop(turn, true, () -> {
            work.run();
            return true;
        });
    }

    /** A shop that is away is said to be away; a person is offered, and what the shopper said is kept. */
    private static <T> T atShop(Turn turn, T otherwise, Supplier<T> work) {
        try {
            return work.get();
        } catch (ShopUnavailable e) {
            turn.decided("shop_unavailable");
            turn.memory().waiting = null;
            turn.say(Phrase.SHOP_DOWN);
            turn.offer(Policy.HANDOFF, Phrase.TALK_TO_PERSON);
            return otherwise;
        }
    }
}
