package org.lotse.knowledge;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.search.highlight.SimpleSpanFragmenter;
import org.apache.lucene.util.QueryBuilder;

/** A piece of a passage with the words that were searched for marked. */
final class Snippet {
    private static final int LENGTH = 220;

    private Snippet() {}

    /** HTML: the text escaped, hits in {@code mark}. */
    static String of(String text, String query, String language) {
        Analyzer analyzer = Analysis.of(language);
        Query words = new QueryBuilder(analyzer).createBooleanQuery("text", query);
        String beginning = new SimpleHTMLEncoder().encodeText(text.substring(0, Math.min(text.length(), LENGTH)));
        if (words == null) {
            return beginning;
        }
        QueryScorer scorer = new QueryScorer(words, "text");
        Highlighter highlighter =
                new Highlighter(new SimpleHTMLFormatter("<mark>", "</mark>"), new SimpleHTMLEncoder(), scorer);
        highlighter.setTextFragmenter(new SimpleSpanFragmenter(scorer, LENGTH));
        try {
            String best = highlighter.getBestFragment(analyzer, "text", text);
            return best == null ? beginning : best;
        } catch (IOException | InvalidTokenOffsetsException e) {
            throw new IllegalStateException("the analyzer contradicts itself on " + text, e);
        }
    }
}
