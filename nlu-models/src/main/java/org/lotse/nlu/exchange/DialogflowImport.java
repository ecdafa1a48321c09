package org.lotse.nlu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lotse.nlu.Language;
import org.lotse.nlu.data.Problem;
import org.lotse.nlu.data.TrainingData;

/**
 * Reads the training phrases of a Dialogflow ES agent: {@code intents/NAME.json} says what an intent is called,
 * {@code intents/NAME_usersays_LANGUAGE.json} what people say. Phrases of a fallback intent are out of scope.
 */
final class DialogflowImport {
    private static final Pattern PHRASES = Pattern.compile("(.+)_usersays_([A-Za-z]{2,3}(?:[-_][A-Za-z]+)?)\\.json");

    private final Language language;
    private final List<Problem> problems;
    private final Remarks remarks;
    private final List<Example> examples = new ArrayList<>();
    private final Map<Path, String> labels = new HashMap<>();

    DialogflowImport(Language language, List<Problem> problems, Remarks remarks) {
        this.language = language;
        this.problems = problems;
        this.remarks = remarks;
    }

    List<Example> read(Path source) {
        Map<Path, String> files = DialogflowFiles.read(source, problems);
        boolean any = false;
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Matcher name = PHRASES.matcher(String.valueOf(file.getKey().getFileName()));
            if (!name.matches()) {
                continue;
            }
            any = true;
            if (Language.of(name.group(2)) == language) {
                phrases(file.getKey(), file.getValue(), label(files, file.getKey(), name.group(1)));
            } else {
                remarks.count("file with phrases in " + name.group(2) + " skipped");
            }
        }
        if (!any && problems.isEmpty()) {
            String what = "no files intents/NAME_usersays_LANGUAGE.json";
            problems.add(new Problem(source, 0, what, "name the folder or the zip of an agent's export"));
        }
        return examples;
    }

    private String label(Map<Path, String> files, Path phrases, String name) {
        Path file = phrases.resolveSibling(name + ".json");
        return labels.computeIfAbsent(file, intent -> {
            String content = files.get(intent);
            if (content == null || !(Json.parse(intent, content, problems) instanceof Json.Members members)) {
                remarks.count("intent without a file of its own, named after the file with its phrases");
                return name;
            }
            String called =
                    members.text("name").isBlank() ? name : members.text("name").strip();
            if (members.isTrue("fallbackIntent")) {
                remarks.count("fallback intent, its phrases go to " + TrainingData.OUT_OF_SCOPE);
                return TrainingData.OUT_OF_SCOPE;
            }
            return called;
        });
    }

    private void phrases(Path file, String content, String label) {
        Json list = Json.parse(file, content, problems);
        if (list instanceof Json.Items items) {
            items.items().forEach(phrase -> phrase(file, phrase, label));
        } else if (list != null) {
            problems.add(new Problem(file, list.line(), "not a list of phrases", "export the agent again"));
        }
    }

    private void phrase(Path file, Json phrase, String label) {
        if (!(phrase instanceof Json.Members members) || !(members.members().get("data") instanceof Json.Items data)) {
            problems.add(
                    new Problem(file, phrase.line(), "a phrase without 'data'", "write {\"data\": [{\"text\": …}]}"));
            return;
        }
        if (members.isTrue("isTemplate")) {
            remarks.count("template phrase skipped, it is a pattern and no text");
            return;
        }
        List<Example.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Json item : data.items()) {
            if (!(item instanceof Json.Members part) || !(part.members().get("text") instanceof Json.Text piece)) {
                problems.add(new Problem(file, item.line(), "a part without 'text'", "write {\"text\": \"…\"}"));
                return;
            }
            text.append(piece.value());
            parts.add(new Example.Part(piece.value(), DialogflowEntities.ours(part.text("meta"), part.text("alias"))));
        }
        if (text.toString().isBlank()) {
            problems.add(
                    new Problem(file, phrase.line(), "a phrase without text", "write a text or remove the phrase"));
            return;
        }
        examples.add(new Example(label, parts, file, phrase.line()));
    }
}
