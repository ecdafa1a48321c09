package org.lotse.nlu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lotse.nlu.data.AnnotatedText;

/** Writes utterances as Rasa 3 reads them. Our marks are Rasa's. */
final class RasaExport {
    /** Names that YAML takes for strings without quotes. */
    private static final Pattern PLAIN = Pattern.compile("out_of_scope|[A-Za-z]\\w*(\\.\\w+)+");

    private RasaExport() {}

    static byte[] file(Map<String, List<AnnotatedText>> texts) {
        StringBuilder yaml = new StringBuilder("version: \"3.1\"\nnlu:\n");
        texts.forEach((label, all) -> {
            yaml.append("- intent: ").append(quoted(label)).append("\n  examples: |\n");
            all.forEach(text -> yaml.append("    - ").append(text.marked()).append('\n'));
        });
        return yaml.toString().getBytes(UTF_8);
    }

    private static String quoted(String label) {
        return PLAIN.matcher(label).matches() ? label : Json.MAPPER.writeValueAsString(label);
    }
}
