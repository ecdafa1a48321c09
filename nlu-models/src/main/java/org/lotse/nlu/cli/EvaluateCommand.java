package org.lotse.nlu.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.Language;
import org.lotse.nlu.bundle.LoadedBundle;
import org.lotse.nlu.bundle.OrdinaryWords;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Tsv;
import org.lotse.nlu.evaluation.CrossValidation;
import org.lotse.nlu.evaluation.Evaluation;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.Sample;
import org.lotse.nlu.robustness.Outcome;
import org.lotse.nlu.robustness.Robustness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures a model, or training data by cross-validation. The test messages are seen by nothing but the measuring. */
@Command(
        name = "evaluate",
        description = "Measures how well messages are understood.",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "lotse evaluate (--model DIR | --train A.tsv) --test B.tsv [--oos-train F] [--oos-test F] --language de|en [--robustness] --json OUT",
            "lotse evaluate --cross-validate N --data DIR --json OUT"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", paramLabel = "DIR", description = "trained bundle")
    private @Nullable Path model;

    @Option(names = "--train", paramLabel = "TSV", description = "label<TAB>text to train on")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "TSV", description = "label<TAB>text to measure on")
    private @Nullable Path test;

    @Option(names = "--oos-train", paramLabel = "TSV", description = "out-of-scope texts to train on")
    private @Nullable Path oosTrain;

    @Option(names = "--oos-test", paramLabel = "TSV", description = "out-of-scope texts to measure on")
    private @Nullable Path oosTest;

    @Option(names = "--language", paramLabel = "de|en", description = "language of the texts")
    private @Nullable String language;

    @Option(names = "--cross-validate", paramLabel = "N", description = "folds, 2 or more")
    private int folds;

    @Option(names = "--data", paramLabel = "DIR", description = "training-data folder to cross-validate")
    private @Nullable Path data;

    @Option(names = "--robustness", description = "measure the messages as people write them in haste too")
    private boolean robustness;

    @Option(names = "--json", required = true, paramLabel = "OUT", description = "where the report goes")
    private Path json = Path.of("");

    @Override
    public Integer call() {
        Notes notes = new Notes(spec);
        if (data != null) {
            check(!robustness, "--robustness belongs to --test TSV");
            check(folds >= 2, "--data needs --cross-validate N with N of 2 or more");
            TrainingData read = TrainingDataReader.read(data, new Minimums(folds, 0));
            write(new CrossValidation(read, OrdinaryWords.catalogue(read), folds, notes::say).report());
            return 0;
        }
        check(folds == 0, "--cross-validate needs --data DIR");
        check((model == null) != (train == null), "name one of --model DIR and --train TSV");
        List<Sample> messages = new ArrayList<>(samples(required(test, "--test TSV")));
        messages.addAll(outOfScope(oosTest));
        Language of = Language.of(required(language, "--language de|en"));
        check(of != Language.OTHER, "--language " + language + " is neither de nor en");
        write(
                model != null
                        ? loaded(model, of, messages)
                        : trained(required(train, "--train TSV"), of, messages, notes));
        return 0;
    }

    private Map<String, Object> loaded(Path folder, Language of, List<Sample> messages) {
        check(oosTrain == null, "--oos-train belongs to --train, a trained model takes no more examples");
        LoadedBundle bundle = LoadedBundle.read(folder);
        IntentClassifier classifier = bundle.intents().get(of);
        if (classifier == null) {
            throw new WrongArgumentException(folder + " has no model for --language " + of.code());
        }
        return withRobustness(Evaluation.report(classifier, messages, 0, bundle.bytes()), of, classifier, messages);
    }

    private Map<String, Object> trained(Path tsv, Language of, List<Sample> messages, Notes notes) {
        List<Sample> examples = new ArrayList<>(samples(tsv));
        examples.addAll(outOfScope(oosTrain));
        notes.say("training on " + examples.size() + " examples");
        double start = notes.seconds();
        IntentClassifier classifier;
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            classifier = new IntentTrainer(of).train(examples, pool).classifier();
        }
        double seconds = notes.seconds() - start;
        notes.say("measuring on " + messages.size() + " messages");
        return withRobustness(
                Evaluation.report(classifier, messages, seconds, size(classifier)), of, classifier, messages);
    }

    private Map<String, Object> withRobustness(
            Map<String, Object> report, Language of, IntentClassifier classifier, List<Sample> messages) {
        if (robustness) {
            Map<String, Outcome> outcomes = Robustness.measure(of, classifier, messages);
            report.put("robustness", outcomes);
            Robustness.table(outcomes).forEach(new Notes(spec)::line);
        }
        return report;
    }

    private static long size(IntentClassifier classifier) {
        try (DataOutputStream out = new DataOutputStream(OutputStream.nullOutputStream())) {
            classifier.write(out);
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere", e);
        }
    }

    private static List<Sample> samples(Path tsv) {
        return Tsv.read(tsv).stream()
                .map(row -> new Sample(row.label(), row.text()))
                .toList();
    }

    private static List<Sample> outOfScope(@Nullable Path tsv) {
        return tsv == null
                ? List.of()
                : Tsv.read(tsv).stream()
                        .map(row -> new Sample(IntentClassifier.OUT_OF_SCOPE, row.text()))
                        .toList();
    }

    private void write(Map<String, Object> report) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.write(json, mapper.writeValueAsBytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(json + " cannot be written", e);
        }
    }

    private static <T> T required(@Nullable T value, String option) {
        check(value != null, option + " is missing");
        return Objects.requireNonNull(value);
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new WrongArgumentException(sentence + "; see lotse evaluate --help");
        }
    }
}
