package org.lotse.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How words of a language become terms. */
public final class Analysis {
    private Analysis() {}

    /** For {@code de}; all else is taken for English. */
    public static Analyzer of(String language) {
        return language.equals("de") ? new German() : new EnglishAnalyzer();
    }

    /** The terms of a text, in its order. */
    static List<String> terms(Analyzer analyzer, String text) {
        return terms(analyzer, "text", text);
    }

    /** The terms of a text, in its order, if it stood in that field. */
    public static List<String> terms(Analyzer analyzer, String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return terms;
    }

    /** Stop words go before umlauts are folded: ä, ae and a become one only afterwards. */
    private static final class German extends Analyzer {
        private static final CharArraySet STOP_WORDS = GermanAnalyzer.getDefaultStopSet();

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream terms = new StopFilter(new LowerCaseFilter(words), STOP_WORDS);
            return new TokenStreamComponents(words, new GermanLightStemFilter(new GermanNormalizationFilter(terms)));
        }
    }
}
