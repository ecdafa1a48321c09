package org.lotse.nlu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
    @ParameterizedTest
    @EnumSource
    void format_hasAName(Format format) {
        assertThat(Format.named(format.toString())).contains(format);
    }

    @ParameterizedTest
    @CsvSource({
        "nlu.yml, RASA_YAML",
        "nlu.YAML, RASA_YAML",
        "nlu.md, RASA_MARKDOWN",
        "agent.zip, DIALOGFLOW",
        "a.b.csv, CSV",
        "a.tsv, TSV",
        "data_full.json, CLINC",
    })
    void name_tellsTheFormat(String name, Format format) {
        assertThat(Format.guess(Path.of("x", name))).contains(format);
    }

    @Test
    void name_ofAFolderOrText_tellsNothing() {
        assertThat(Format.guess(Path.of("data"))).isEmpty();
        assertThat(Format.guess(Path.of("csv"))).isEmpty();
        assertThat(Format.guess(Path.of("/"))).isEmpty();
        assertThat(Format.guess(Path.of("a.txt"))).isEmpty();
    }
}
