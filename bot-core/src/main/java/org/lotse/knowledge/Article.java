package org.lotse.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article in one language.
 *
 * @param id the same in every language
 * @param intents that it answers, the main one first
 * @param products ids of the products that it is about
 * @param related ids of other articles
 * @param body Markdown
 */
public record Article(
        String id,
        String language,
        String title,
        List<String> intents,
        List<String> tags,
        List<String> products,
        List<String> related,
        LocalDate updated,
        List<String> steps,
        @Nullable String video,
        String body) {

    public Article {
        intents = List.copyOf(intents);
        tags = List.copyOf(tags);
        products = List.copyOf(products);
        related = List.copyOf(related);
        steps = List.copyOf(steps);
    }

    public String url() {
        return "/help/" + language + "/" + id;
    }
}
