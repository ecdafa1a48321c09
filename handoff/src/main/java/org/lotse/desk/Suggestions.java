package org.lotse.desk;

import java.util.List;
import org.lotse.conversation.ConversationId;

/** What an agent could answer, out of the articles. Nothing that needs the shop's data is made up. */
public interface Suggestions {

    /** For the shopper's last message, best first, three at the most; none if no article speaks of it. */
    List<Suggestion> to(ConversationId conversation);

    /** Articles that have any of the words, best first, ten at the most. */
    List<Suggestion> search(String words, String language);

    /**
     * One article, and its passage that answers.
     *
     * @param article the id
     * @param text the passage, plain, to be edited and sent
     * @param score from 0 to 1; only orders the list
     */
    record Suggestion(String article, String title, String url, String text, double score) {}
}
