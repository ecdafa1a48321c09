package org.lotse.nlu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lotse.nlu.Context;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.Nlu;
import org.lotse.nlu.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a message a line and writes what was understood, a line of JSON for each. A blank line gives no intent, an empty
 * ranking, and is not accepted.
 */
@Command(
        name = "predict",
        description = "Understands messages: a line of text in, a line of JSON out.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--model",
            defaultValue = ".lotse/models/shop",
            paramLabel = "DIR",
            description = "trained bundle (default: ${DEFAULT-VALUE})")
    private Path model = Path.of("");

    @Option(
            names = "--language",
            defaultValue = "auto",
            paramLabel = "de|en|auto",
            description = "language of the messages (default: ${DEFAULT-VALUE})")
    private String language = "auto";

    @Override
    public Integer call() {
        boolean auto = language.equals("auto");
        Language fixed = Language.of(language);
        if (!auto && fixed == Language.OTHER) {
            throw new WrongArgumentException("--language " + language + " is none of de, en, auto");
        }
        Nlu nlu = Nlu.open(model);
        PrintStream out = System.out;
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Understanding understanding =
                        auto ? nlu.understand(line, Context.none()) : nlu.understand(line, fixed, Context.none());
                out.println(JSON.writeValueAsString(prediction(understanding)));
                if (!in.ready()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("stdin cannot be read", e);
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> prediction(Understanding understanding) {
        Map<String, Object> prediction = new LinkedHashMap<>();
        prediction.put("language", understanding.language().code());
        prediction.put("intent", understanding.best().map(Intent::label).orElse(null));
        prediction.put(
                "confidence", understanding.best().map(Intent::confidence).orElse(0.0));
        prediction.put("accepted", understanding.accepted());
        prediction.put("ranking", understanding.ranking());
        prediction.put("requests", understanding.requests());
        prediction.put("entities", understanding.entities());
        prediction.put("model", understanding.model());
        return prediction;
    }
}
