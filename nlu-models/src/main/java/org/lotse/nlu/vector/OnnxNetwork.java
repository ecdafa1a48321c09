package org.lotse.nlu.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A BERT in ONNX form, run by ONNX Runtime with one thread a call. The only class that knows ONNX Runtime, so that a
 * build without it can load all others. Thread-safe; never closed.
 */
final class OnnxNetwork {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final int size;

    /** @param size numbers of the network's vectors */
    OnnxNetwork(byte[] network, int size) {
        this.size = size;
        try {
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1); // messages are answered side by side, each by one thread
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(network, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * The vector over each text's first piece, scaled to length 1.
     *
     * @param texts the numbers of their word pieces; the shorter ones are padded
     */
    List<float[]> run(List<long[]> texts) {
        int width = texts.stream().mapToInt(text -> text.length).max().orElse(0);
        long[] numbers = new long[texts.size() * width];
        long[] mask = new long[numbers.length];
        for (int row = 0; row < texts.size(); row++) {
            long[] own = texts.get(row);
            System.arraycopy(own, 0, numbers, row * width, own.length);
            Arrays.fill(mask, row * width, row * width + own.length, 1);
        }
        long[] shape = {texts.size(), width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(numbers.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (int row = 0; row < texts.size(); row++) {
                float[] first = new float[size];
                states.get(row * width * size, first);
                vectors.add(Unit.of(first));
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }
}
