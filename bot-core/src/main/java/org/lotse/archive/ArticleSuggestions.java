package org.lotse.archive;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.lotse.desk.Suggestions;
import org.lotse.knowledge.KnowledgeBase;
import org.lotse.knowledge.KnowledgeBase.Ranked;
import org.lotse.nlu.Context;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.Nlu;
import org.lotse.nlu.Understanding;

/** Suggestions out of the articles, by the words and by what the bot made, or would make, of them. */
final class ArticleSuggestions implements Suggestions {
    private static final int MOST = 3;
    private static final int MOST_FOUND = 10;
    private static final int WORDS_NEEDED = 2;
    private static final String SMALL_TALK = "chat.";
    private static final String PRODUCT = "product";

    private final ConversationLog log;
    private final KnowledgeBase knowledge;
    private final Nlu nlu;

    ArticleSuggestions(ConversationLog log, KnowledgeBase knowledge, Nlu nlu) {
        this.log = log;
        this.knowledge = knowledge;
        this.nlu = nlu;
    }

    /** What the shopper's message is about, as far as it is known. */
    private record Reading(
            String language,
            @Nullable String intent,
            @Nullable String product) {}

    @Override
    public List<Suggestion> to(ConversationId conversation) {
        List<Entry> entries = log.read(conversation);
        Entry last = entries.reversed().stream()
                .filter(entry -> words(entry) != null)
                .findFirst()
                .orElse(null);
        if (last == null) {
            return List.of();
        }
        String words = Objects.requireNonNull(words(last));
        String language = language(conversation, entries);
        Reading reading = entries.stream()
                .filter(entry -> entry.seq() > last.seq())
                .flatMap(entry -> Optional.ofNullable(entry.insight()).stream())
                .filter(insight -> !insight.intents().isEmpty())
                .findFirst()
                .map(insight -> reading(insight, language))
                .orElseGet(() -> read(words, language));
        String intent = reading.intent();
        if (intent != null && intent.startsWith(SMALL_TALK)) {
            return List.of();
        }
        return suggestions(knowledge.ranked(words, reading.language(), WORDS_NEEDED, intent, reading.product(), MOST));
    }

    /** What the bot made of the message when it answered it. */
    private static Reading reading(Insight insight, String language) {
        boolean refused = Boolean.FALSE.equals(insight.accepted());
        return new Reading(
                language,
                refused ? null : insight.intents().getFirst().label(),
                insight.entities().stream()
                        .filter(entity -> entity.name().equals(PRODUCT))
                        .map(Insight.Value::value)
                        .findFirst()
                        .orElse(null));
    }

    /** The bot reads nothing while an agent has the conversation. */
    private Reading read(String words, String language) {
        Understanding understanding = nlu.understand(words, new Context(Language.of(language), Set.of()));
        return new Reading(
                understanding.language() == Language.OTHER
                        ? language
                        : understanding.language().code(),
                understanding.accepted()
                        ? understanding.best().map(Intent::label).orElse(null)
                        : null,
                understanding.entity(PRODUCT).orElse(null));
    }

    /** What the shopper typed; null for all else. */
    private static @Nullable String words(Entry entry) {
        return entry.event() instanceof Event.Message message
                        && message.from().role() == Event.Role.SHOPPER
                        && message.choice() == null
                ? message.text()
                : null;
    }

    private String language(ConversationId conversation, List<Entry> entries) {
        return entries.reversed().stream()
                .flatMap(entry -> Optional.ofNullable(entry.insight()).stream())
                .flatMap(insight -> Optional.ofNullable(insight.language()).stream())
                .findFirst()
                .or(() -> log.find(conversation).map(Conversation::language))
                .orElse("de");
    }

    @Override
    public List<Suggestion> search(String words, String language) {
        return suggestions(knowledge.ranked(words, language, 1, null, null, MOST_FOUND));
    }

    private static List<Suggestion> suggestions(List<Ranked> ranked) {
        return ranked.stream()
                .map(each -> new Suggestion(
                        each.answer().article().id(),
                        each.answer().article().title(),
                        each.answer().article().url(),
                        each.answer().text(),
                        each.score()))
                .toList();
    }
}
