package org.lotse.nlu.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.io.QNModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.DataReader;

/**
 * A classifier on disk: OpenNLP's own layout of a quasi-Newton model, its parameters as 16-bit floats, followed by the
 * inverse document frequencies in the order of the feature names. A parameter keeps 11 significant bits; each feature's
 * name is stored once.
 */
final class CompactModel {
    private CompactModel() {}

    static void write(AbstractModel model, Vocabulary vocabulary, DataOutputStream out) throws IOException {
        new Writer(model, out).persist();
        Map<String, Float> weights = vocabulary.weights();
        out.writeFloat(vocabulary.unknown());
        out.writeInt(weights.size());
        for (float weight : weights.values()) {
            out.writeFloat(weight);
        }
    }

    static TextClassifier read(DataInputStream in, FeatureExtractor extractor) throws IOException {
        Reader reader = new Reader(in);
        AbstractModel model = new QNModelReader(reader).getModel();
        @SuppressWarnings("unchecked") // OpenNLP documents slot 1 as the map from feature to parameters
        Map<String, Object> features = (Map<String, Object>) model.getDataStructures()[1];
        float unknown = in.readFloat();
        int size = in.readInt();
        if (size != features.size()) {
            throw new IOException("the model has " + features.size() + " features, but weights for " + size);
        }
        Map<String, Float> idf = HashMap.newHashMap(size);
        for (String feature : new TreeSet<>(features.keySet())) {
            idf.put(feature, in.readFloat());
        }
        return new TextClassifier(new Vocabulary(extractor, idf, unknown), model);
    }

    private static final class Writer extends QNModelWriter {
        private final DataOutputStream out;

        Writer(AbstractModel model, DataOutputStream out) {
            super(model);
            this.out = out;
        }

        @Override
        public void writeUTF(String text) throws IOException {
            out.writeUTF(text);
        }

        @Override
        public void writeInt(int number) throws IOException {
            out.writeInt(number);
        }

        @Override
        public void writeDouble(double number) throws IOException {
            out.writeShort(Float.floatToFloat16((float) number));
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private record Reader(DataInputStream in) implements DataReader {
        @Override
        public double readDouble() throws IOException {
            return Float.float16ToFloat(in.readShort());
        }

        @Override
        public int readInt() throws IOException {
            return in.readInt();
        }

        @Override
        public String readUTF() throws IOException {
            return in.readUTF();
        }
    }
}
