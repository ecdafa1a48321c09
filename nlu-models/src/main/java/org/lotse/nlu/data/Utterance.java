package org.lotse.nlu.data;

import java.nio.file.Path;
import java.util.List;

/**
 * One message that somebody wrote for training.
 *
 * @param label its intent, or {@link TrainingData#OUT_OF_SCOPE}
 * @param line of the file, from 1
 */
public record Utterance(String label, AnnotatedText content, Path file, int line) {
    /** The most chars that a text may have. */
    public static final int MAX_LENGTH = 400;

    public String text() {
        return content.text();
    }

    public List<Annotation> annotations() {
        return content.annotations();
    }
}
