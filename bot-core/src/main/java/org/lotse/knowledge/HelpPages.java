package org.lotse.knowledge;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotse.content.Bilingual;
import org.lotse.content.ContentSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The help centre: lists, searches and shows articles, readable without JavaScript. */
@Controller
class HelpPages {
    private static final int RESULTS = 20;
    private static final int SUMMARY = 160;
    private static final List<Map.Entry<String, Bilingual>> GROUPS = List.of(
            Map.entry("order", new Bilingual("Bestellen", "Ordering")),
            Map.entry("delivery", new Bilingual("Lieferung", "Delivery")),
            Map.entry("return", new Bilingual("Rückgabe und Erstattung", "Returns and refunds")),
            Map.entry("payment", new Bilingual("Zahlung und Preise", "Payment and prices")),
            Map.entry("product", new Bilingual("Produkte und Garantie", "Products and warranty")),
            Map.entry("account", new Bilingual("Kundenkonto", "Your account")),
            Map.entry("service", new Bilingual("Service und Filialen", "Service and stores")));
    private static final Map<String, String> SAME_GROUP = Map.of("refund", "return", "price", "payment");

    private final KnowledgeBase knowledge;
    private final boolean demo;

    HelpPages(KnowledgeBase knowledge, ContentSettings content) {
        this.knowledge = knowledge;
        this.demo = content.demo();
    }

    record Group(String title, List<Entry> articles) {}

    record Entry(String id, String title, String summary, String url) {}

    record Result(String title, String url, String snippetHtml) {}

    record Page(
            String title,
            String bodyHtml,
            String updated,
            List<String> steps,
            @Nullable String videoUrl,
            List<String> tags) {}

    @GetMapping("/help")
    String list(
            @RequestParam(defaultValue = "de") String lang, @RequestParam(defaultValue = "") String q, Model model) {
        String language = known(lang);
        model.addAttribute("language", language);
        model.addAttribute("query", q);
        model.addAttribute("groups", groups(language));
        model.addAttribute("results", q.isBlank() ? null : results(q, language));
        model.addAttribute("otherLanguageUrl", "/help?lang=" + other(language));
        model.addAttribute("demo", demo);
        return "help/list";
    }

    @GetMapping("/help/{language}/{id}")
    String article(@PathVariable String language, @PathVariable String id, Model model) {
        Article article = knowledge
                .article(language, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such article"));
        model.addAttribute("language", language);
        model.addAttribute("article", page(article));
        model.addAttribute(
                "related",
                article.related().stream()
                        .flatMap(other -> entry(language, other).stream())
                        .toList());
        model.addAttribute("otherLanguageUrl", "/help/" + other(language) + "/" + id);
        model.addAttribute("helpUrl", "/help?lang=" + language);
        model.addAttribute("demo", demo);
        return "help/article";
    }

    private Optional<Entry> entry(String language, String id) {
        return knowledge.article(language, id).map(HelpPages::entry);
    }

    private static Page page(Article article) {
        String updated = article.updated()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(article.language().equals("de") ? Locale.GERMANY : Locale.UK));
        return new Page(
                article.title(),
                Markdown.html(article.body()),
                updated,
                article.steps(),
                article.video(),
                article.tags());
    }

    private List<Group> groups(String language) {
        Map<String, List<Entry>> byGroup = new TreeMap<>();
        for (Article article : knowledge.articles(language)) {
            String group = article.intents().isEmpty()
                    ? "service"
                    : article.intents().getFirst().split("\\.")[0];
            byGroup.computeIfAbsent(SAME_GROUP.getOrDefault(group, group), _ -> new ArrayList<>())
                    .add(entry(article));
        }
        return GROUPS.stream()
                .filter(group -> byGroup.containsKey(group.getKey()))
                .map(group -> new Group(group.getValue().in(language), byGroup.getOrDefault(group.getKey(), List.of())))
                .toList();
    }

    private List<Result> results(String query, String language) {
        return knowledge.search(query, language, RESULTS).stream()
                .map(answer -> new Result(
                        answer.article().title(),
                        answer.article().url(),
                        Markdown.sanitised(Snippet.of(answer.text(), query, language))))
                .toList();
    }

    private static Entry entry(Article article) {
        String beginning = Markdown.passages(article).stream()
                .map(Passage::text)
                .findFirst()
                .orElse("");
        String summary = beginning.length() <= SUMMARY
                ? beginning
                : beginning.substring(0, beginning.lastIndexOf(' ', SUMMARY)) + " …";
        return new Entry(article.id(), article.title(), summary, article.url());
    }

    private static String known(String language) {
        return language.equals("en") ? "en" : "de";
    }

    private static String other(String language) {
        return language.equals("en") ? "de" : "en";
    }
}
