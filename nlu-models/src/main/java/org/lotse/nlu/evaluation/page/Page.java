package org.lotse.nlu.evaluation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The frame of all pages: one file with style and script inside, a navigation, and the chapters. */
final class Page {
    private final String title;
    private final List<Element> navigation = new ArrayList<>();
    private final Element main;

    Page(String title, Element head) {
        this.title = title;
        this.main = Element.of("main", head);
    }

    /** @param name stands over the sections in the navigation; empty for none */
    void chapter(String name, Element head, List<Section> sections) {
        Element links = Element.of("ul");
        sections.forEach(section ->
                links.add(Element.of("li", Element.of("a", section.title()).with("href", "#" + section.id()))));
        if (!name.isEmpty()) {
            navigation.add(Element.of("p", name));
        }
        navigation.add(links);
        main.add(head).add(sections.stream().map(Section::content).toList());
    }

    String html() {
        Element head = Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("title", title),
                Element.verbatim("style", resource("page.css")));
        Element body = Element.of(
                "body",
                Element.of("nav", navigation).with("aria-label", "Sections"),
                main,
                Element.verbatim("script", resource("page.js")));
        return "<!doctype html>\n" + Element.of("html", head, body).with("lang", "en") + "\n";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
