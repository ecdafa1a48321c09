package org.lotse.dialog;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotse.content.Bilingual;
import org.lotse.content.Yaml;

/** The bot's own words. The file has every phrase in both languages and no other. */
final class Phrases {
    private final Map<Phrase, Bilingual> texts = new EnumMap<>(Phrase.class);

    /** @throws org.lotse.content.InvalidContent if a phrase is missing or unknown */
    Phrases(Path file) {
        Yaml all = Yaml.read(file);
        Set<String> keys = Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet());
        all.members(keys);
        for (Phrase phrase : Phrase.values()) {
            texts.put(phrase, all.get(phrase.key()).bilingual());
        }
    }

    /** @param values for the names in braces */
    String in(String language, Phrase phrase, Map<String, String> values) {
        Bilingual text = texts.get(phrase);
        if (text == null) {
            throw new IllegalStateException("no phrase " + phrase);
        }
        String filled = text.in(language);
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled.strip();
    }
}
