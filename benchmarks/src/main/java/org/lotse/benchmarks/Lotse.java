package org.lotse.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.IntentClassifier;
import org.lotse.nlu.intent.IntentTrainer;
import org.lotse.nlu.intent.Sample;

/** What {@code lotse evaluate --train} trains: the models, their calibration and the threshold. */
final class Lotse implements Subject {
    @Override
    public double train(Language language, List<Sample> samples, Path model) throws IOException {
        long start = System.nanoTime();
        IntentClassifier classifier;
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            classifier = new IntentTrainer(language).withProgress(System.err::println).train(samples, pool).classifier();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(model)))) {
            classifier.write(out);
        }
        return seconds;
    }

    @Override
    public Trained load(Language language, Path model) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(model)))) {
            IntentClassifier classifier = IntentClassifier.read(in, language);
            return text -> classifier.read(text).best().map(Intent::label).orElse("");
        }
    }
}
