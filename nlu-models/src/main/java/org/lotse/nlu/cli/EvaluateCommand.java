package org.lotse.nlu.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
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
import org.lotse.nlu.evaluation.CrossValidation;
import org.lotse.nlu.evaluation.Evaluation;
import org.lotse.nlu.evaluation.LearningCurve;
import org.lotse.nlu.evaluation.Measurement;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.evaluation.Source;
import org.lotse.nlu.evaluation.page.ReportPage;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
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
            "lotse evaluate --model DIR [--examples TSV|DIR] --test B.tsv [--oos-test F] --language de|en [--robustness] --json OUT [--html PAGE]",
            "lotse evaluate --train A.tsv [--oos-train F] [--learning-curve] [--precision P] --test B.tsv [--oos-test F] --language de|en [--robustness] --json OUT [--html PAGE]",
            "lotse evaluate --cross-validate N --data DIR [--learning-curve] --json OUT [--html PAGE]"
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

    @Option(names = "--html", paramLabel = "PAGE", description = "where the same goes as a page to look at")
    private @Nullable Path html;

    @Option(
            names = "--learning-curve",
            description = "also trains on 10, 25 and 50 %% of the examples; takes about three times as long")
    private boolean learningCurve;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "with --train: share of the accepted in-scope messages that must be right, such as 0.95")
    private @Nullable Double precision;

    @Option(
            names = "--examples",
            paramLabel = "TSV|DIR",
            description = "what the --model was trained on, for the examples beside its mistakes")
    private @Nullable Path examples;

    @Override
    public Integer call() {
        Notes notes = new Notes(spec);
        check(examples == null || model != null, "--examples belongs to --model, all else knows its examples");
        if (data != null) {
            check(!robustness, "--robustness belongs to --test TSV");
            check(folds >= 2, "--data needs --cross-validate N with N of 2 or more");
            crossValidate(data, notes);
            return 0;
        }
        check(precision == null || train != null, "--precision belongs to --train, the threshold of a model is chosen");
        check(folds == 0, "--cross-validate needs --data DIR");
        check((model == null) != (train == null), "name one of --model DIR and --train TSV");
        Examples messages = Examples.of("test", required(test, "--test TSV")).with("test, out of scope", oosTest);
        Language of = Language.of(required(language, "--language de|en"));
        check(of != Language.OTHER, "--language " + language + " is neither de nor en");
        Measured measured = model != null
                ? loaded(model, of, messages)
                : trained(required(train, "--train TSV"), of, messages, notes);
        Report report = Report.of(measured.measurement);
        Map<String, Object> figures = new LinkedHashMap<>(report.json());
        if (robustness) {
            Map<String, Outcome> outcomes = Robustness.measure(of, measured.classifier, messages.samples());
            figures.put("robustness", outcomes);
            Robustness.table(outcomes).forEach(notes::line);
        }
        write(List.of(report), figures);
        return 0;
    }

    private void crossValidate(Path folder, Notes notes) {
        TrainingData read = TrainingDataReader.read(folder, new Minimums(folds, 0));
        List<Report> reports = new CrossValidation(
                        read, OrdinaryWords.catalogue(read), folds, learningCurve, notes::say)
                .reports(Examples.name(folder));
        Map<String, Object> languages = new LinkedHashMap<>();
        reports.forEach(report -> languages.put(report.measurement().language().code(), report.json()));
        write(reports, languages);
    }

    /** A classifier and how it did. */
    private record Measured(IntentClassifier classifier, Measurement measurement) {}

    private Measured loaded(Path folder, Language of, Examples messages) {
        check(oosTrain == null, "--oos-train belongs to --train, a trained model takes no more examples");
        check(!learningCurve, "--learning-curve needs --train or --data, a trained model cannot be trained on less");
        LoadedBundle bundle = LoadedBundle.read(folder);
        IntentClassifier classifier = bundle.intents().get(of);
        if (classifier == null) {
            throw new WrongArgumentException(folder + " has no model for --language " + of.code());
        }
        Examples known = examples == null ? Examples.NONE : Examples.of("training", examples, of);
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("model", bundle.name(), 0, bundle.version()));
        sources.addAll(known.sources());
        sources.addAll(messages.sources());
        Evaluation evaluation = Evaluation.of(classifier, messages.samples());
        return new Measured(
                classifier,
                new Measurement(
                        of,
                        sources,
                        evaluation.judged(),
                        classifier.threshold(),
                        new Measurement.Cost(0, evaluation, bundle.bytes()),
                        new Measurement.Training(known.samples(), List.of(), List.of()),
                        Map.of()));
    }

    private Measured trained(Path tsv, Language of, Examples messages, Notes notes) {
        Examples known = Examples.of("training", tsv).with("training, out of scope", oosTrain);
        notes.say("training on " + known.samples().size() + " examples");
        double start = notes.seconds();
        IntentTrainer.Trained trained;
        double seconds;
        List<LearningCurve.Point> learning = List.of();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            IntentTrainer trainer = new IntentTrainer(of).withProgress(notes::say);
            OptionalDouble share = Precision.of(precision);
            trained = (share.isPresent() ? trainer.withPrecision(share.getAsDouble()) : trainer)
                    .train(known.samples(), pool);
            seconds = notes.seconds() - start;
            if (learningCurve) {
                learning = new LearningCurve(of, pool, notes::say).of(known.samples(), messages.samples());
            }
        }
        notes.say("measuring on " + messages.samples().size() + " messages");
        IntentClassifier classifier = trained.classifier();
        Evaluation evaluation = Evaluation.of(classifier, messages.samples());
        List<Source> sources = new ArrayList<>(known.sources());
        sources.addAll(messages.sources());
        return new Measured(
                classifier,
                new Measurement(
                        of,
                        sources,
                        evaluation.judged(),
                        classifier.threshold(),
                        new Measurement.Cost(seconds, evaluation, size(classifier)),
                        new Measurement.Training(known.samples(), trained.heldOut(), learning),
                        Map.of()));
    }

    private static long size(IntentClassifier classifier) {
        try (DataOutputStream out = new DataOutputStream(OutputStream.nullOutputStream())) {
            classifier.write(out);
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere", e);
        }
    }

    private void write(List<Report> reports, Map<String, Object> report) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Output.write(json, mapper.writeValueAsString(report));
        if (html != null) {
            Output.write(html, ReportPage.of(reports));
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
