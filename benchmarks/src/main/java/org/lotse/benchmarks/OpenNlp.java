package org.lotse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.lotse.nlu.Language;
import org.lotse.nlu.intent.Sample;

/** OpenNLP's document categoriser as its command line trains it: words between spaces, maximum entropy by GIS, cutoff 5. */
final class OpenNlp implements Subject {
    @Override
    public double train(Language language, List<Sample> samples, Path model) throws IOException {
        List<DocumentSample> documents = samples.stream()
                .map(sample -> new DocumentSample(sample.label(), words(sample.text())))
                .toList();
        long start = System.nanoTime();
        DoccatModel trained = DocumentCategorizerME.train(
                language.code(),
                ObjectStreamUtils.createObjectStream(documents),
                TrainingParameters.defaultParams(),
                new DoccatFactory());
        double seconds = (System.nanoTime() - start) / 1e9;
        trained.serialize(model);
        return seconds;
    }

    @Override
    public Trained load(Language language, Path model) throws IOException {
        DocumentCategorizerME categorizer = new DocumentCategorizerME(new DoccatModel(model));
        return text -> categorizer.getBestCategory(categorizer.categorize(words(text)));
    }

    private static String[] words(String text) {
        return WhitespaceTokenizer.INSTANCE.tokenize(text);
    }
}
