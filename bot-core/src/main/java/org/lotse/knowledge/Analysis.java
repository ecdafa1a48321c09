package org.lotse.knowledge;

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

/** How words of a language become terms. */
final class Analysis {
    private Analysis() {}

    static Analyzer of(String language) {
        return language.equals("de") ? new German() : new EnglishAnalyzer();
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
