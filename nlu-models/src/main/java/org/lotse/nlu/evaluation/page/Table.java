package org.lotse.nlu.evaluation.page;

import java.util.ArrayList;
import java.util.List;

/** A table that scrolls sideways on narrow screens. */
final class Table {
    private final Element head = Element.of("tr");
    private final List<Element> rows = new ArrayList<>();
    private boolean sortable;

    /** Lets a click on a head sort the rows; cells may say by what in {@code data-by}. */
    Table sortable() {
        sortable = true;
        return this;
    }

    Table column(String title) {
        return head(title, "");
    }

    Table numbers(String title) {
        return head(title, "number");
    }

    private Table head(String title, String style) {
        Object content = sortable ? Element.of("button", title).with("type", "button") : title;
        head.add(Element.of("th", content).style(style).with("scope", "col"));
        return this;
    }

    Table row(Element... cells) {
        rows.add(Element.of("tr", List.of(cells)));
        return this;
    }

    static Element cell(Object... content) {
        return Element.of("td", content);
    }

    static Element number(String content) {
        return Element.of("td", content).style("number");
    }

    static Element number(String content, double by) {
        return number(content).with("data-by", by);
    }

    Element element() {
        Element table = Element.of("table", Element.of("thead", head), Element.of("tbody", rows));
        return Element.of("div", sortable ? table.style("sortable") : table).style("scroll");
    }
}
