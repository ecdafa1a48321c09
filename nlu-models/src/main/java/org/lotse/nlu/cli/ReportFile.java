package org.lotse.nlu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotse.nlu.evaluation.Prediction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The predictions in a JSON report of {@code evaluate}. */
final class ReportFile {
    private static final String MESSAGES = "messages";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Prediction>> PREDICTIONS = new TypeReference<>() {};

    private ReportFile() {}

    /**
     * Language to predictions; a report on one test file has the key {@code test}.
     *
     * @throws WrongArgumentException if the file is no report with messages
     */
    static Map<String, List<Prediction>> read(Path file) {
        try {
            JsonNode report = JSON.readTree(Files.readAllBytes(file));
            Map<String, List<Prediction>> parts = new TreeMap<>();
            if (report.has(MESSAGES)) {
                parts.put("test", predictions(report));
            } else {
                report.propertyStream()
                        .filter(part -> part.getValue().has(MESSAGES))
                        .forEach(part -> parts.put(part.getKey(), predictions(part.getValue())));
            }
            if (parts.isEmpty()) {
                throw new WrongArgumentException(file + " has no messages; write it anew with lotse evaluate");
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (JacksonException e) {
            throw new WrongArgumentException(file + " is no report of lotse evaluate: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static List<Prediction> predictions(JsonNode report) {
        return JSON.convertValue(report.get(MESSAGES), PREDICTIONS);
    }
}
