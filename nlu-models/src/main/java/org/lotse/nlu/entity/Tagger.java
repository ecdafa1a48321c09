package org.lotse.nlu.entity;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.PartOfSpeechAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.PositionAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.lotse.nlu.Entity;
import org.lotse.nlu.data.AnnotatedText;
import org.lotse.nlu.data.Annotation;
import org.lotse.nlu.text.Token;

/**
 * Marks spans of entities with a conditional random field of CoreNLP, trained on annotated texts of one language. What
 * the finders propose is a feature of each token, in place of a part of speech, so that it learns which proposals to
 * trust. The values of the spans it proposes are the text as typed. Safe for any number of threads.
 */
final class Tagger {
    /** What the tagger learns; the other entities have forms that patterns know. */
    static final Set<String> ENTITIES = Set.of("product", "size", "colour", "date", "amount");

    private static final String BACKGROUND = "O";
    /** Texts without entities are many: of these, one in so many is learned from. */
    private static final int PLAIN_TEXTS = 8;

    static {
        // CoreNLP logs each step of training to stderr by itself
        RedwoodConfiguration.current().clear().apply();
    }

    private final Crf crf;

    private Tagger(Crf crf) {
        this.crf = crf;
    }

    /** @param finders what proposes candidates for a message, as it will before {@link #tag} */
    static Tagger train(List<AnnotatedText> texts, Function<String, Proposals> finders) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        int plain = 0;
        for (AnnotatedText text : texts) {
            boolean marked = text.annotations().stream().anyMatch(a -> ENTITIES.contains(a.entity()));
            List<CoreLabel> sentence = label(text, finders.apply(text.text()));
            if (!sentence.isEmpty() && (marked || plain++ % PLAIN_TEXTS == 0)) {
                sentences.add(sentence);
            }
        }
        Crf crf = new Crf(new SeqClassifierFlags(features()));
        crf.train(sentences, crf.defaultReaderAndWriter());
        return new Tagger(crf);
    }

    private static Properties features() {
        Properties features = new Properties();
        features.setProperty("useClassFeature", "true");
        features.setProperty("useWord", "true");
        features.setProperty("useNGrams", "true");
        features.setProperty("noMidNGrams", "true");
        features.setProperty("maxNGramLeng", "4");
        features.setProperty("usePrev", "true");
        features.setProperty("useNext", "true");
        features.setProperty("useTags", "true");
        features.setProperty("useWordTag", "true");
        features.setProperty("useSequences", "true");
        features.setProperty("usePrevSequences", "true");
        features.setProperty("maxLeft", "1");
        features.setProperty("wordShape", "chris2");
        features.setProperty("maxIterations", "30");
        features.setProperty("tolerance", "1e-3");
        features.setProperty("featureCountThresh", "2");
        features.setProperty("sigma", "1.0");
        features.setProperty("showFeatureIndex", "false");
        return features;
    }

    /** A message and what the finders propose in it, not overlapping. */
    record Proposals(Message message, List<Candidate> candidates) {
        /** The proposal that a token belongs to, as a feature. */
        private String of(Token token) {
            for (Candidate candidate : candidates) {
                if (token.start() >= candidate.entity().start()
                        && token.end() <= candidate.entity().end()) {
                    return candidate.entity().name() + (candidate.source() == Source.HINT ? "?" : "");
                }
            }
            return BACKGROUND;
        }
    }

    /** The spans that the model proposes. */
    List<Candidate> tag(Proposals proposals) {
        Message message = proposals.message;
        List<CoreLabel> tagged = new ArrayList<>();
        for (Token token : message.tokens()) {
            tagged.add(word(token, tagged.size(), proposals));
        }
        if (tagged.isEmpty()) {
            return List.of();
        }
        crf.classify(tagged);
        List<Candidate> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= tagged.size(); i++) {
            String tag = tagged.get(start).get(AnswerAnnotation.class);
            if (i == tagged.size() || !tag.equals(tagged.get(i).get(AnswerAnnotation.class))) {
                if (!BACKGROUND.equals(tag)) {
                    spans.add(span(message, tag, start, i - 1));
                }
                start = i;
            }
        }
        return spans;
    }

    private static Candidate span(Message message, String tag, int first, int last) {
        int start = message.tokens().get(first).start();
        int end = message.tokens().get(last).end();
        return new Candidate(new Entity(tag, message.text().substring(start, end), start, end), Source.TAGGER);
    }

    private static List<CoreLabel> label(AnnotatedText text, Proposals proposals) {
        List<CoreLabel> sentence = new ArrayList<>();
        for (Token token : proposals.message.tokens()) {
            CoreLabel word = word(token, sentence.size(), proposals);
            word.set(AnswerAnnotation.class, BACKGROUND);
            for (Annotation annotation : text.annotations()) {
                if (ENTITIES.contains(annotation.entity())
                        && token.start() >= annotation.start()
                        && token.end() <= annotation.end()) {
                    word.set(AnswerAnnotation.class, annotation.entity());
                }
            }
            sentence.add(word);
        }
        return sentence;
    }

    private static CoreLabel word(Token token, int position, Proposals proposals) {
        CoreLabel word = new CoreLabel();
        // features cut words by chars, and half an emoji cannot be written
        word.set(
                TextAnnotation.class,
                token.isWord() ? token.text() : token.text().replaceAll("[^\\x21-\\x7e]", "*"));
        word.set(PartOfSpeechAnnotation.class, proposals.of(token));
        word.set(PositionAnnotation.class, Integer.toString(position));
        return word;
    }

    /** Writes the model as text, its weights with four decimals. */
    void write(Writer out) throws IOException {
        StringWriter exact = new StringWriter();
        crf.writeText(exact);
        boolean weights = false;
        for (String line : exact.toString().split("\n")) {
            out.write(weights ? rounded(line) : line);
            out.write('\n');
            weights |= line.startsWith("weights.length=");
        }
    }

    private static String rounded(String line) {
        int tab = line.indexOf('\t');
        StringBuilder rounded = new StringBuilder(line.substring(0, tab + 1));
        for (String weight : line.substring(tab + 1).split(" ")) {
            long scaled = Math.round(Double.parseDouble(weight) * 10_000);
            rounded.append(scaled == 0 ? "0" : Double.toString(scaled / 10_000.0))
                    .append(' ');
        }
        return rounded.toString().stripTrailing();
    }

    /** Reads what {@link #write} wrote. */
    static Tagger read(Reader in) throws IOException {
        Crf crf = new Crf(new SeqClassifierFlags(features()));
        crf.readText(in);
        return new Tagger(crf);
    }

    /** Opens CoreNLP's text format, which its public methods only offer for paths of files. */
    private static final class Crf extends CRFClassifier<CoreLabel> {
        Crf(SeqClassifierFlags flags) {
            super(flags);
        }

        void writeText(Writer out) throws IOException {
            try {
                PrintWriter printer = new PrintWriter(out);
                serializeTextClassifier(printer);
                printer.flush();
            } catch (Exception e) { // declared so by CoreNLP
                throw new IOException("the tagger cannot be written", e);
            }
        }

        void readText(Reader in) throws IOException {
            try {
                loadTextClassifier(new BufferedReader(in));
            } catch (Exception e) { // declared so by CoreNLP
                throw new IOException("the tagger cannot be read", e);
            }
        }
    }
}
