package org.lotse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;

/** Something that learns to tell intents apart. Used by one thread. */
interface Subject {
    /** Writes a model to the file and returns the seconds that the training took, without reading and writing. */
    double train(Language language, List<Sample> samples, Path model) throws IOException;

    Trained load(Language language, Path model) throws IOException;

    /** A model in memory. */
    interface Trained extends AutoCloseable {
        /** The best label, however unsure; empty for none. */
        String read(String text) throws IOException;

        /** The process that holds the model. */
        default long process() {
            return ProcessHandle.current().pid();
        }

        @Override
        default void close() {}
    }
}
