package org.lotse.nlu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.Folder;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Utterance;

class LanguageIdentifierTest {
    private static final LanguageIdentifier IDENTIFIER = train();

    private static LanguageIdentifier train() {
        TrainingData data = TrainingDataReader.read(Folder.small(), new Minimums(8, 8));
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        data.utterances()
                .forEach((language, all) ->
                        texts.put(language, all.stream().map(Utterance::text).toList()));
        texts.put(Language.OTHER, data.foreign());
        return LanguageIdentifier.train(texts);
    }

    @ParameterizedTest
    @CsvSource({
        "wo ist mein Paket geblieben, DE",
        "where is my package, EN",
        "je voudrais retourner la commande, OTHER",
        "где мой заказ, OTHER",
        "我想退货, OTHER"
    })
    void sentence_isIdentified(String text, Language language) {
        assertThat(IDENTIFIER.identify(text, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"ok", "HK-204511", "''", "204511", "😀"})
    void textThatTellsNothing_takesTheConversationsLanguage(String text) {
        assertThat(IDENTIFIER.identify(text, Language.EN)).isEqualTo(Language.EN);
        assertThat(IDENTIFIER.identify(text, Language.DE)).isEqualTo(Language.DE);
    }

    @Test
    void textThatTellsNothing_withoutConversation_isGerman() {
        assertThat(IDENTIFIER.identify("HK-204511", null)).isEqualTo(Language.DE);
    }
}
