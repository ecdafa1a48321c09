package org.lotse.nlu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.nlu.data.Folder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NluCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private record Result(int code, String out, String err) {}

    @Test
    void trainedModel_predictsAndIsEvaluated() throws IOException {
        String model = folder.resolve("shop").toString();
        Result trained = run(
                "",
                "train",
                "--data",
                Folder.small().toString(),
                "--out",
                model,
                "--min-examples",
                "8",
                "--min-out-of-scope",
                "8");
        assertThat(trained.code).isZero();
        assertThat(trained.out).isEmpty();
        assertThat(trained.err).contains("training intents, de");

        Result predicted = run("wo ist meine Bestellung HK-204511\n\nwhere is my order\n", "predict", "--model", model);
        List<JsonNode> lines = predicted.out.lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().propertyNames())
                .contains("language", "intent", "confidence", "accepted", "ranking", "entities");
        assertThat(lines.getFirst().at("/entities/0/value").asString()).isEqualTo("HK-204511");
        assertThat(lines.get(1).get("intent").isNull()).isTrue();
        assertThat(lines.get(1).get("accepted").asBoolean()).isFalse();
        assertThat(lines.get(2).get("language").asString()).isEqualTo("en");
        Result fixed = run("where is my order\n", "predict", "--model", model, "--language", "de");
        assertThat(JSON.readTree(fixed.out).get("language").asString()).isEqualTo("de");

        Path test = Files.writeString(folder.resolve("test.tsv"), "order.status\two bleibt die Bestellung\n");
        Path json = folder.resolve("out.json");
        assertThat(run(
                                "",
                                "evaluate",
                                "--model",
                                model,
                                "--test",
                                test.toString(),
                                "--language",
                                "de",
                                "--json",
                                json.toString())
                        .code)
                .isZero();
        assertReport(json);
    }

    @Test
    void trainingFile_isEvaluated() throws IOException {
        Path train = Files.writeString(
                folder.resolve("train.tsv"),
                "a\tred apple\na\tgreen apple\na\tapple pie\na\tapples\na\tan apple\nb\tblue sea\nb\tdeep sea\nb\tthe sea\nb\tsea side\nb\tseas\n");
        Path oos = Files.writeString(folder.resolve("oos.tsv"), "x\tstone\nx\tgrey stone\nx\tstones\nx\ta stone\n");
        Path json = folder.resolve("out.json");
        Path html = folder.resolve("out.html");
        Result result = run(
                "",
                "evaluate",
                "--train",
                train.toString(),
                "--test",
                train.toString(),
                "--oos-train",
                oos.toString(),
                "--oos-test",
                oos.toString(),
                "--language",
                "en",
                "--learning-curve",
                "--html",
                html.toString(),
                "--robustness",
                "--json",
                json.toString());
        assertThat(result.code).isZero();
        assertThat(JSON.readTree(json.toFile()).at("/robustness/oneTypo/n").asInt())
                .isEqualTo(10);
        assertThat(result.err).contains("oneTypo");
        assertReport(json);
        assertThat(JSON.readTree(json.toFile()).get("outOfScopeMessages").asInt())
                .isEqualTo(4);
        assertThat(JSON.readTree(json.toFile()).get("learningCurve")).hasSize(4);
        assertThat(html).content().contains("<h1>train.tsv</h1>");

        Path compared = folder.resolve("compared.html");
        Result comparison = run("", "compare", json.toString(), json.toString(), "--html", compared.toString());
        assertThat(comparison.code).isZero();
        assertThat(comparison.out).contains("test, 14 messages", "0 better, 0 worse, 0 changed otherwise");
        assertThat(compared).content().contains("The difference in accuracy may be chance.");
    }

    @Test
    void reportsOverOtherMessages_areNotCompared() throws IOException {
        String message = "{\"messages\":[{\"label\":\"a\",\"text\":\"%s\",\"intent\":\"a\",\"confidence\":1,"
                + "\"score\":1,\"accepted\":true,\"vectors\":false}]}";
        Path one = Files.writeString(folder.resolve("one.json"), message.formatted("one"));
        Path two = Files.writeString(folder.resolve("two.json"), message.formatted("two"));
        Path languages =
                Files.writeString(folder.resolve("languages.json"), "{\"de\":" + message.formatted("one") + "}");
        Path old = Files.writeString(folder.resolve("old.json"), "{\"accuracy\":0.9}");
        Path list = Files.writeString(folder.resolve("list.json"), "[1]");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"messages\":[{");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"messages\":[{\"label\":7}]}");
        assertNotCompared(one, two, "only A has 'one'");
        assertNotCompared(one, languages, "test");
        assertNotCompared(one, old, "old.json has no messages");
        assertNotCompared(one, list, "list.json has no messages");
        assertNotCompared(one, broken, "broken.json is no report");
        assertNotCompared(one, other, "other.json is no report");
    }

    private static void assertNotCompared(Path one, Path other, String reason) {
        Result result = run("", "compare", one.toString(), other.toString());
        assertThat(result.code).isEqualTo(2);
        assertThat(result.err).contains(reason).doesNotContain("\tat ");
        assertThat(result.out).isEmpty();
    }

    @Test
    void utterances_areExportedAndImported_withNotesOnStderr_andNeverOverwritten() {
        String agent = folder.resolve("agent.zip").toString();
        String[] export = {
            "export", "--to", "dialogflow", "--data", Folder.small().toString(), "--language", "de", "--out", agent
        };
        assertThat(run("", export).code).isZero();
        assertThat(run("", export).code).isEqualTo(2);

        String[] take = {
            "import", agent, "--language", "de", "--out", folder.resolve("data").toString()
        };
        Result imported = run("", take);
        assertThat(imported.code).isZero();
        assertThat(imported.out).isEmpty();
        assertThat(imported.err).contains("40 utterances with 5 labels");
        Result again = run("", take);
        assertThat(again.code).isEqualTo(2);
        assertThat(again.err).contains("exists already and is not overwritten").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus",
                "train",
                "train --data /nonexistent --out x",
                "predict --model /nonexistent",
                "predict --language fr",
                "evaluate --json x",
                "evaluate --train a --model b --test c --language de --json x",
                "evaluate --train /nonexistent --json x",
                "evaluate --train /nonexistent --test /nonexistent --language de --json x",
                "evaluate --data /nonexistent --json x",
                "evaluate --model x --learning-curve --test /nonexistent --language de --json x",
                "evaluate --train x --examples y --test z --language de --json x",
                "compare",
                "compare /nonexistent /nonexistent",
                "evaluate --data /nonexistent --cross-validate 5 --json x",
                "evaluate --data /nonexistent --cross-validate 5 --robustness --json x",
                "import",
                "import a.csv",
                "import --language de --out x",
                "import /nonexistent.csv --language de --out x",
                "import /nonexistent --language de --out x",
                "import /nonexistent.csv --from excel --language de --out x",
                "import /nonexistent.csv --language fr --out x",
                "import /nonexistent.csv --split val --language de --out x",
                "import /nonexistent.json --split dev --language de --out x",
                "export",
                "export --to csv --data . --language de --out x",
                "export --to rasa-yaml --data /nonexistent --language de --out x",
                "export --to rasa-yaml --data . --language fr --out x",
                "export --to rasa-yaml --data /dev --language de --out x"
            })
    void wrongArguments_endWithCode2_andNoStackTrace(String line) {
        Result result = run("", line.split(" "));
        assertThat(result.code).isEqualTo(2);
        assertThat(result.err).isNotBlank().doesNotContain("\tat ");
        assertThat(result.out).isEmpty();
    }

    private static void assertReport(Path json) {
        JsonNode report = JSON.readTree(json.toFile());
        assertThat(report.propertyNames())
                .contains(
                        "accuracy",
                        "macroF1",
                        "ece",
                        "threshold",
                        "oosRecall",
                        "inScopeAccuracyAtThreshold",
                        "trainSeconds",
                        "microsPerMessage",
                        "modelBytes",
                        "shareWithVectors",
                        "coveragePrecision",
                        "reliability");
        assertThat(report.at("/messages/0").propertyNames())
                .containsExactly("label", "text", "intent", "confidence", "score", "accepted", "vectors");
        assertThat(report.at("/microsPerMessage/p99").isNumber()).isTrue();
    }

    private static Result run(String input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(noted, true, StandardCharsets.UTF_8));
            int code = NluCommand.run(arguments);
            return new Result(code, written.toString(StandardCharsets.UTF_8), noted.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
