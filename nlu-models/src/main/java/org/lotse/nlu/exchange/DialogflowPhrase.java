package org.lotse.nlu.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.Annotation;
import tools.jackson.databind.node.ArrayNode;

/** A training phrase of Dialogflow: pieces of text, some of which are parameters. */
final class DialogflowPhrase {
    private DialogflowPhrase() {}

    /**
     * The pieces of a text. A parameter is named after its entity, with a number from the second in a phrase on.
     *
     * @param types gets the type of each parameter
     * @param words gets the entity and text of each parameter whose type the agent has to bring
     */
    static ArrayNode data(AnnotatedText text, Map<String, String> types, BiConsumer<String, String> words) {
        ArrayNode data = Json.MAPPER.createArrayNode();
        Map<String, Integer> seen = new HashMap<>();
        int at = 0;
        for (Annotation annotation : text.annotations()) {
            plain(text.text().substring(at, annotation.start()), data);
            String entity = annotation.entity();
            String marked = text.text().substring(annotation.start(), annotation.end());
            int before = seen.merge(entity, 1, Integer::sum) - 1;
            String alias = before == 0 ? entity : entity + before;
            String type = DialogflowEntities.type(entity);
            types.put(alias, type);
            if (DialogflowEntities.isOwn(entity)) {
                words.accept(entity, marked);
            }
            data.addObject()
                    .put("text", marked)
                    .put("alias", alias)
                    .put("meta", type)
                    .put("userDefined", true);
            at = annotation.end();
        }
        plain(text.text().substring(at), data);
        return data;
    }

    private static void plain(String text, ArrayNode data) {
        if (!text.isEmpty()) {
            data.addObject().put("text", text).put("userDefined", false);
        }
    }
}
