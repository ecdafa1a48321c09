package org.lotse.nlu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.TrainingData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes utterances as the export of a Dialogflow ES agent, which can be restored there: an intent for each label, the one
 * for out of scope as a fallback, and the entity types that Dialogflow does not have with the words that were marked.
 */
final class DialogflowExport {
    private static final ObjectWriter JSON = Json.MAPPER.writerWithDefaultPrettyPrinter();

    private final String language;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Set<String>> words = new TreeMap<>();

    DialogflowExport(Language language) {
        this.language = language.code();
    }

    /** The files by path: those of a folder, or the archive alone if {@code out} ends in {@code .zip}. */
    Map<Path, byte[]> files(Map<String, List<AnnotatedText>> texts, Path out) {
        put("agent", agent());
        put("package", Json.MAPPER.createObjectNode().put("version", "1.0.0"));
        texts.forEach(this::intent);
        words.forEach(this::entity);
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return Map.of(out, Zip.of(files));
        }
        Map<Path, byte[]> paths = new LinkedHashMap<>();
        files.forEach((name, content) -> paths.put(out.resolve(name), content));
        return paths;
    }

    private JsonNode agent() {
        ObjectNode agent = Json.MAPPER
                .createObjectNode()
                .put("description", "")
                .put("language", language)
                .put("displayName", "lotse")
                .put("defaultTimezone", "Europe/Berlin")
                .put("isPrivate", true)
                .put("mlMinConfidence", 0.3)
                .put("onePlatformApiVersion", "v2");
        agent.putArray("supportedLanguages");
        return agent;
    }

    private void intent(String label, List<AnnotatedText> texts) {
        Map<String, String> types = new LinkedHashMap<>();
        ArrayNode phrases = Json.MAPPER.createArrayNode();
        texts.forEach(text -> phrases.add(phrase(label, text, types)));
        ObjectNode intent = Json.MAPPER
                .createObjectNode()
                .put("id", id(label))
                .put("name", label)
                .put("auto", true)
                .put("priority", 500_000)
                .put("webhookUsed", false)
                .put("webhookForSlotFilling", false)
                .put("fallbackIntent", label.equals(TrainingData.OUT_OF_SCOPE));
        intent.putArray("contexts");
        intent.putArray("events");
        ObjectNode response = intent.putArray("responses").addObject().put("resetContexts", false);
        response.putArray("affectedContexts");
        ArrayNode parameters = response.putArray("parameters");
        types.forEach((alias, type) -> parameters.add(parameter(label, alias, type)));
        response.putArray("messages");
        response.putArray("speech");
        String file = "intents/" + free(label.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_"));
        put(file, intent);
        put(file + "_usersays_" + language, phrases);
    }

    private static ObjectNode parameter(String label, String alias, String type) {
        ObjectNode parameter = Json.MAPPER
                .createObjectNode()
                .put("id", id(label + "\n" + alias))
                .put("name", alias)
                .put("required", false)
                .put("dataType", type)
                .put("value", "$" + alias)
                .put("defaultValue", "")
                .put("isList", false);
        parameter.putArray("prompts");
        return parameter;
    }

    /** @param types gets the type of each parameter in the phrase */
    private ObjectNode phrase(String label, AnnotatedText text, Map<String, String> types) {
        ArrayNode data = DialogflowPhrase.data(
                text, types, (entity, word) -> words.computeIfAbsent(entity, key -> new LinkedHashSet<>())
                        .add(word));
        ObjectNode phrase = Json.MAPPER.createObjectNode().put("id", id(label + "\n" + text.marked()));
        phrase.set("data", data);
        return phrase.put("isTemplate", false)
                .put("count", 0)
                .put("lang", language)
                .put("updated", 0);
    }

    private void entity(String entity, Set<String> values) {
        put(
                "entities/" + entity,
                Json.MAPPER
                        .createObjectNode()
                        .put("id", id("@" + entity))
                        .put("name", entity)
                        .put("isOverridable", true)
                        .put("isEnum", false)
                        .put("isRegexp", false)
                        .put("automatedExpansion", true)
                        .put("allowFuzzyExtraction", false));
        ArrayNode entries = Json.MAPPER.createArrayNode();
        for (String value : values) {
            entries.addObject().put("value", value).putArray("synonyms").add(value);
        }
        put("entities/" + entity + "_entries_" + language, entries);
    }

    /** A name that no other intent's file has, on file systems without capitals too. */
    private String free(String name) {
        String free = name;
        while (!names.add(free.toLowerCase(Locale.ROOT))) {
            free += "_";
        }
        return free;
    }

    private void put(String name, JsonNode content) {
        files.put(name + ".json", (JSON.writeValueAsString(content) + "\n").getBytes(UTF_8));
    }

    /** The same for the same name, so that an export of the same data is the same. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
