package org.lotse.nlu.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lotse.nlu.Language;

/**
 * Everything that models are trained on, valid and in a fixed order.
 *
 * @param labels the intents, in the order of {@code labels.yaml}
 * @param utterances for each language, in scope and out of scope
 * @param foreign short messages in other languages, for telling them from German and English
 * @param products of the catalogue
 * @param colours key to the words for it in all languages
 * @param digest SHA-256 of all files read, as {@link DataDigest} computes it
 */
public record TrainingData(
        Set<String> labels,
        Map<Language, List<Utterance>> utterances,
        List<String> foreign,
        List<Product> products,
        Map<String, List<String>> colours,
        String digest) {

    /** The label of messages that no intent fits. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    /** The languages that models are trained for. */
    public static final List<Language> LANGUAGES = List.of(Language.DE, Language.EN);
}
