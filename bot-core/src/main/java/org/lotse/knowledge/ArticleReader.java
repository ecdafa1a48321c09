package org.lotse.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotse.content.InvalidContent;
import org.lotse.content.Yaml;

/** Reads {@code articles/de} and {@code articles/en}: Markdown below a front matter between two lines of dashes. */
final class ArticleReader {
    private static final Set<String> KEYS =
            Set.of("id", "title", "intents", "tags", "products", "related", "updated", "steps", "video");

    private ArticleReader() {}

    static List<Article> read(Path folder) {
        List<Article> articles = new ArrayList<>();
        for (String language : List.of("de", "en")) {
            for (Path file : Yaml.files(folder.resolve(language), ".md")) {
                articles.add(article(file, language));
            }
        }
        check(folder, articles);
        return articles;
    }

    private static Article article(Path file, String language) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidContent(file + ":1: cannot be read: " + e + "; it must be a UTF-8 text file");
        }
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            throw new InvalidContent(file + ":1: the front matter is missing; begin with --- and end it with ---");
        }
        Yaml head = Yaml.parse(file, 2, text.substring(4, end + 1));
        head.members(KEYS);
        return new Article(
                id(head.get("id"), file),
                language,
                head.get("title").text(),
                head.get("intents").texts(),
                head.get("tags").texts(),
                head.get("products").texts(),
                head.get("related").texts(),
                date(head.get("updated")),
                head.find("steps").map(Yaml::texts).orElse(List.of()),
                head.find("video").map(Yaml::text).orElse(null),
                text.substring(end + 5).strip());
    }

    private static String id(Yaml id, Path file) {
        if (!(id.text() + ".md").equals(file.getFileName().toString())) {
            throw id.complaint("the id is '" + id.text() + "', the file's name another; make them the same");
        }
        return id.text();
    }

    private static LocalDate date(Yaml text) {
        try {
            return LocalDate.parse(text.text());
        } catch (DateTimeParseException e) {
            throw text.complaint("'" + text.text() + "' is no date; write it as 2026-10-14");
        }
    }

    /** Every article exists in both languages, and what they refer to exists. */
    private static void check(Path folder, List<Article> articles) {
        Set<String> german = ids(articles, "de");
        Set<String> english = ids(articles, "en");
        for (Article article : articles) {
            Path file = folder.resolve(article.language()).resolve(article.id() + ".md");
            Set<String> others = article.language().equals("de") ? english : german;
            if (!others.contains(article.id())) {
                throw new InvalidContent(file + ":1: the article is missing in the other language; write it there too");
            }
            for (String related : article.related()) {
                if (!others.contains(related)) {
                    throw new InvalidContent(file + ":1: the related article '" + related + "' does not exist");
                }
            }
        }
    }

    private static Set<String> ids(List<Article> articles, String language) {
        return articles.stream()
                .filter(article -> article.language().equals(language))
                .map(Article::id)
                .collect(Collectors.toSet());
    }
}
