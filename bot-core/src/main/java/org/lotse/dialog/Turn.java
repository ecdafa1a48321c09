package org.lotse.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Card;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.Event;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Understanding;

/** One answer in the making: what was said and understood, what the bot knows, and what it is going to say. */
final class Turn {
    static final String BOT_NAME = "Lotse";

    private final Conversation conversation;
    private final Memory memory;
    private final Phrases phrases;
    private final String text;
    private final @Nullable String choice;
    private final Understanding understanding;
    private final List<Bubble> bubbles = new ArrayList<>();
    private Event.HandoffRequested.@Nullable Reason handover;
    private boolean leavesTicket;
    private @Nullable String ticketEmail;
    private @Nullable Card order;
    private String decision = "";

    /** @param choice the id of the button that the shopper pressed, if one was */
    Turn(
            Conversation conversation,
            Memory memory,
            Phrases phrases,
            String text,
            @Nullable String choice,
            Understanding understanding) {
        this.conversation = conversation;
        this.memory = memory;
        this.phrases = phrases;
        this.text = text;
        this.choice = choice;
        this.understanding = understanding;
    }

    private static final class Bubble {
        private final String text;
        private final List<Event.Choice> choices = new ArrayList<>();
        private final List<Card> cards = new ArrayList<>();
        private final List<Event.Source> sources = new ArrayList<>();

        private Bubble(String text) {
            this.text = text;
        }
    }

    Conversation conversation() {
        return conversation;
    }

    Memory memory() {
        return memory;
    }

    String language() {
        return memory.language;
    }

    String text() {
        return text;
    }

    @Nullable
    String choice() {
        return choice;
    }

    Understanding understanding() {
        return understanding;
    }

    /** The best intent if the model is sure of it. */
    @Nullable
    Intent intent() {
        return understanding.accepted() ? understanding.best().orElse(null) : null;
    }

    void say(String words) {
        bubbles.add(new Bubble(words));
    }

    void say(Phrase phrase) {
        say(phrase, Map.of());
    }

    void say(Phrase phrase, Map<String, String> values) {
        say(phrase(phrase, values));
    }

    String phrase(Phrase phrase, Map<String, String> values) {
        return phrases.in(memory.language, phrase, values);
    }

    /** Below the last words. */
    void offer(String id, String label) {
        bubbles.getLast().choices.add(new Event.Choice(id, label));
    }

    void offer(String id, Phrase label) {
        offer(id, phrase(label, Map.of()));
    }

    void show(Card card) {
        bubbles.getLast().cards.add(card);
    }

    void cite(Event.Source source) {
        bubbles.getLast().sources.add(source);
    }

    /** Whether articles answer here, so that the shopper is asked whether that helped. */
    boolean cites() {
        return bubbles.stream().anyMatch(bubble -> !bubble.sources.isEmpty());
    }

    boolean silent() {
        return bubbles.isEmpty();
    }

    /** A person is wanted; replaces nothing that was said. */
    void handOver(Event.HandoffRequested.Reason reason) {
        handover = reason;
    }

    Event.HandoffRequested.@Nullable Reason handover() {
        return handover;
    }

    /** The conversation becomes a message to be answered by e-mail. */
    void leaveTicket(String email) {
        leavesTicket = true;
        ticketEmail = email;
    }

    /** The conversation becomes the wish for a call; the number is a slot. */
    void leaveCallback() {
        leavesTicket = true;
    }

    boolean leavesTicket() {
        return leavesTicket;
    }

    /** Where a ticket is to be answered, if by e-mail. */
    @Nullable
    String ticketEmail() {
        return ticketEmail;
    }

    /** The order that agents should see beside the chat. */
    void aboutOrder(Card card) {
        order = card;
    }

    @Nullable
    Card order() {
        return order;
    }

    void decided(String word) {
        decision = word;
    }

    String decision() {
        return decision;
    }

    /** What was said, as events. */
    List<Event> messages() {
        Event.Sender bot = new Event.Sender(Event.Role.BOT, BOT_NAME);
        return bubbles.stream()
                .<Event>map(bubble ->
                        new Event.Message(bot, bubble.text, bubble.choices, bubble.cards, bubble.sources, null))
                .toList();
    }
}
