package org.lotse.nlu.evaluation.page;

/**
 * A part of a page that the navigation leads to.
 *
 * @param id unique in the page
 */
record Section(String id, String title, Element content) {

    /** @param lead one or two sentences that say how to read what follows */
    static Section of(String id, String title, String lead, Object... content) {
        Element element = Element.of("section", Element.of("h2", title)).with("id", id);
        element.add(Element.of("p", lead).style("lead")).add(content);
        return new Section(id, title, element);
    }
}
