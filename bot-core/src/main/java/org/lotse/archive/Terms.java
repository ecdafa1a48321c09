package org.lotse.archive;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.lotse.knowledge.Analysis;

/** How a field's words become terms: those of a language as in the articles, names as they are but for case and accents. */
final class Terms extends AnalyzerWrapper {
    private final Analyzer german = Analysis.of("de");
    private final Analyzer english = Analysis.of("en");
    private final Analyzer names = new Names();

    Terms() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    List<String> of(String field, String text) {
        return Analysis.terms(this, field, text);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
            case Fields.GERMAN -> german;
            case Fields.ENGLISH -> english;
            default -> names;
        };
    }

    /**
     * Turned round, the end of a compound can be looked up like a beginning. Not stemmed: a long word loses more at its end than
     * the short one that it ends with.
     */
    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return field.equals(Fields.GERMAN_ENDS)
                ? new TokenStreamComponents(
                        components.getSource(), new ReverseStringFilter(components.getTokenStream()))
                : components;
    }

    private static final class Names extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words))));
        }
    }
}
