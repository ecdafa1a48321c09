package org.lotse.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lotse.nlu.maxent.MaxentModel;
import org.lotse.nlu.maxent.MaxentTrainer;
import org.lotse.nlu.vector.Neighbours;
import org.lotse.nlu.vector.SentenceEncoder;
import org.lotse.nlu.vector.Whitening;

/**
 * Two experts on whitened sentence vectors: a maximum entropy model over their numbers, and the votes of the nearest
 * examples.
 */
record VectorClassifier(Whitening whitening, MaxentModel model, Neighbours neighbours) {
    private static final MaxentTrainer MAXENT = new MaxentTrainer(0.025, 60);
    private static final String[] NUMBERS =
            IntStream.range(0, SentenceEncoder.SIZE).mapToObj(Integer::toString).toArray(String[]::new);

    /**
     * Learns from examples.
     *
     * @param vectors of the examples
     * @param classes the place of each example's label among {@code labels}
     */
    static VectorClassifier train(List<float[]> vectors, int[] classes, List<String> labels) {
        Whitening whitening = Whitening.fit(vectors, classes, labels.size());
        List<float[]> whitened = vectors.stream().map(whitening::apply).toList();
        List<MaxentTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            examples.add(new MaxentTrainer.Example(labels.get(classes[i]), NUMBERS, whitened.get(i)));
        }
        return new VectorClassifier(
                whitening, MAXENT.train(examples, labels), Neighbours.of(whitened, classes, labels.size()));
    }

    /** The opinions of all experts on a text: that on its words, and these two. */
    Opinions join(Opinions words, float[] vector) {
        float[] whitened = whitening.apply(vector);
        Neighbours.Vote vote = neighbours.vote(whitened);
        double[][] logs = {
            words.logs()[0], Opinions.logs(model.probabilities(NUMBERS, whitened)), Opinions.logs(vote.probabilities())
        };
        return new Opinions(logs, words.knownShare(), vote.nearest(), words.chars());
    }

    void write(DataOutputStream out) throws IOException {
        whitening.write(out);
        model.write(out);
        neighbours.write(out);
    }

    static VectorClassifier read(DataInputStream in, List<String> labels) throws IOException {
        return new VectorClassifier(Whitening.read(in), MaxentModel.read(in, labels), Neighbours.read(in));
    }
}
