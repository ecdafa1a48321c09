package org.lotse.nlu.evaluation.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG. Its attributes and texts are escaped when it is written, so no caller ever does. */
final class Element {
    private static final Set<String> VOID = Set.of("meta", "br");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();
    private boolean verbatim;

    private Element(String name) {
        this.name = name;
    }

    /** @param children elements, lists of them; all else is text */
    static Element of(String name, Object... children) {
        return new Element(name).add(children);
    }

    /** A style or script of our own; the one kind of content that is not escaped, so no message may be part of it. */
    static Element verbatim(String name, String content) {
        Element element = Element.of(name, content);
        element.verbatim = true;
        return element;
    }

    Element with(String attribute, Object value) {
        attributes.put(attribute, String.valueOf(value));
        return this;
    }

    /** A length or place in SVG, to a hundredth. */
    Element with(String attribute, double value) {
        return with(attribute, Numbers.compact(value));
    }

    Element style(String classes) {
        return with("class", classes);
    }

    /** What a browser shows while the pointer rests on it, inside SVG. */
    Element hover(String text) {
        return add(Element.of("title", text));
    }

    Element add(Object... more) {
        for (Object child : more) {
            if (child instanceof List<?> list) {
                children.addAll(list);
            } else {
                children.add(child);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(value))
                .append('"'));
        out.append('>');
        for (Object child : children) {
            if (child instanceof Element element) {
                element.write(out);
            } else {
                out.append(verbatim ? child : escape(String.valueOf(child)));
            }
        }
        if (!VOID.contains(name)) {
            out.append("</").append(name).append('>');
        }
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
