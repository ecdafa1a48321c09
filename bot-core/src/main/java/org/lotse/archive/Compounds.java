package org.lotse.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * German compounds, without a dictionary but what was said: "Frist" is found in "Rückgabefrist" and "Fristverlängerung", and
 * "Rückgabefrist" in a conversation that has both of its parts, if both are words of some conversation.
 */
final class Compounds {
    private static final float PART = 0.3f;
    private static final int SHORTEST_BEGINNING = 5;
    private static final int SHORTEST_END = 4;
    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_MODIFIER = 3;
    private static final int MOST = 3;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e");

    private final IndexReader reader;
    private final Terms terms;

    Compounds(IndexReader reader, Terms terms) {
        this.reader = reader;
        this.terms = terms;
    }

    /** The ways in which a term may stand elsewhere as a part, or in parts. */
    List<Query> ways(String term) throws IOException {
        List<Query> ways = new ArrayList<>();
        if (term.length() >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.GERMAN, term)), PART));
        }
        if (term.length() >= SHORTEST_END) {
            String turned = new StringBuilder(term).reverse().toString();
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.GERMAN_ENDS, turned)), PART));
        }
        if (term.length() >= SHORTEST_COMPOUND) {
            ways.addAll(parts(term));
        }
        return ways;
    }

    private List<Query> parts(String term) throws IOException {
        List<Query> parts = new ArrayList<>();
        for (int cut = SHORTEST_MODIFIER; cut <= term.length() - SHORTEST_END && parts.size() < MOST; cut++) {
            Term head = new Term(Fields.GERMAN, term.substring(cut));
            Term modifier = reader.docFreq(head) == 0 ? null : modifier(term.substring(0, cut));
            if (modifier != null) {
                parts.add(new BoostQuery(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(modifier), Occur.MUST)
                                .add(new TermQuery(head), Occur.MUST)
                                .build(),
                        PART));
            }
        }
        return parts;
    }

    /** The word that the beginning of a compound is made of, without what links it to the rest. */
    private @Nullable Term modifier(String beginning) throws IOException {
        for (String link : LINKS) {
            if (beginning.endsWith(link) && beginning.length() - link.length() >= SHORTEST_MODIFIER) {
                String word = beginning.substring(0, beginning.length() - link.length());
                for (String stem : terms.of(Fields.GERMAN, word)) {
                    Term term = new Term(Fields.GERMAN, stem);
                    if (reader.docFreq(term) > 0) {
                        return term;
                    }
                }
            }
        }
        return null;
    }
}
