package org.lotse.archive;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** Suggestions out of the articles, by the words and by what the bot made of them. */
final class ArticleSuggestions implements Suggestions {
    private static final int MOST = 3;
    private static final int MOST_FOUND = 10;
    private static final int WORDS_NEEDED = 2;

    private final ConversationLog log;
    private final KnowledgeBase knowledge;

    ArticleSuggestions(ConversationLog log, KnowledgeBase knowledge) {
        this.log = log;
        this.knowledge = knowledge;
    }

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
        Optional<Insight> reading = entries.stream()
                .filter(entry -> entry.seq() > last.seq())
                .flatMap(entry -> Optional.ofNullable(entry.insight()).stream())
                .filter(insight -> !insight.intents().isEmpty())
                .findFirst();
        return suggestions(knowledge.ranked(
                words,
                language(conversation, entries),
                WORDS_NEEDED,
                reading.map(insight -> insight.intents().getFirst().label()).orElse(null),
                reading.flatMap(ArticleSuggestions::product).orElse(null),
                MOST));
    }

    /** What the shopper typed; null for all else. */
    private static @Nullable String words(Entry entry) {
        return entry.event() instanceof Event.Message message
                        && message.from().role() == Event.Role.SHOPPER
                        && message.choice() == null
                ? message.text()
                : null;
    }

    private static Optional<String> product(Insight insight) {
        return insight.entities().stream()
                .filter(entity -> entity.name().equals("product"))
                .map(Insight.Value::value)
                .findFirst();
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
