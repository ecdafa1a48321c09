package org.lotse.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What an agent typed, as a query: every word in one of the ways in which it may stand somewhere, stop words only if there is
 * nothing else. A word that occurs in no way is taken for a slip.
 */
final class Words {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final float EXACT = 6;
    private static final float NAMED = 2;
    private static final float SLIP = 0.2f;
    private static final float TIE = 0.1f;
    private static final int PREFIX = 1;
    private static final int EXPANSIONS = 50;
    private static final int MOST = 20;
    private static final int TWO_SLIPS_FROM = 8;
    private static final int ONE_SLIP_FROM = 4;

    private final IndexSearcher searcher;
    private final Terms terms;
    private final boolean lenient;
    private final Compounds compounds;
    private final List<Query> each = new ArrayList<>();
    private int taken;
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    private Words(IndexSearcher searcher, Terms terms, boolean lenient) {
        this.searcher = searcher;
        this.terms = terms;
        this.lenient = lenient;
        this.compounds = new Compounds(searcher.getIndexReader(), terms);
    }

    /**
     * Reads the first {@value #MOST} words.
     *
     * @param lenient whether every word is taken for a possible slip, also one that occurs somewhere
     */
    static Words read(String text, IndexSearcher searcher, Terms terms, boolean lenient) throws IOException {
        Words words = new Words(searcher, terms, lenient);
        for (String word : SPACE.split(text.strip(), MOST + 1)) {
            if (words.taken++ < MOST) {
                words.add(word);
            }
        }
        return words;
    }

    /** One query for each word, to find out what of a text was meant. */
    List<Query> each() {
        return each;
    }

    Query query() {
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
    }

    private void add(String word) throws IOException {
        List<String> plain = terms.of(Fields.NAME, word);
        if (plain.isEmpty()) {
            return; // nothing but signs
        }
        List<String> german = terms.of(Fields.GERMAN, word);
        List<String> english = terms.of(Fields.ENGLISH, word);
        List<Query> ways = new ArrayList<>();
        String bare = EDGES.matcher(word).replaceAll("");
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.ORDER, bare.toUpperCase(Locale.ROOT))), EXACT));
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.EMAIL, bare.toLowerCase(Locale.ROOT))), EXACT));
        ways.add(new BoostQuery(together(Fields.NAME, plain), NAMED));
        if (!german.isEmpty()) {
            ways.add(together(Fields.GERMAN, german));
        }
        if (!english.isEmpty()) {
            ways.add(together(Fields.ENGLISH, english));
        }
        if (german.size() == 1 && plain.size() == 1) {
            ways.addAll(compounds.ways(plain.getFirst(), german.getFirst()));
        }
        boolean stopWord = german.isEmpty() || english.isEmpty();
        if (!stopWord && (lenient || searcher.count(new DisjunctionMaxQuery(ways, 0)) == 0)) {
            slips(ways, Fields.GERMAN, german);
            slips(ways, Fields.ENGLISH, english);
            slips(ways, Fields.NAME, plain);
        }
        Query query = new DisjunctionMaxQuery(ways, TIE);
        each.add(query);
        all.add(query, stopWord ? Occur.SHOULD : Occur.MUST);
    }

    private static Query together(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** One wrong letter counts more than two, which are only looked for in long words. */
    private static void slips(List<Query> ways, String field, List<String> terms) {
        if (terms.size() == 1 && terms.getFirst().length() >= ONE_SLIP_FROM) {
            Term term = new Term(field, terms.getFirst());
            ways.add(new BoostQuery(slip(term, 1), SLIP));
            if (terms.getFirst().length() >= TWO_SLIPS_FROM) {
                ways.add(new BoostQuery(slip(term, 2), SLIP / 2));
            }
        }
    }

    /** Never spelled out as a clause for each term, of which a query may have only so many. */
    private static Query slip(Term term, int edits) {
        return new FuzzyQuery(term, edits, PREFIX, EXPANSIONS, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
