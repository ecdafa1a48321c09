package org.lotse.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
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
    private static final Pattern LETTERS = Pattern.compile("[a-z0-9]+");
    private static final List<String> INFLECTIONS = List.of("n", "s", "e", "en", "er", "es", "ern");
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e");

    private final IndexReader reader;
    private final Terms terms;

    Compounds(IndexReader reader, Terms terms) {
        this.reader = reader;
        this.terms = terms;
    }

    /**
     * The ways in which a word may stand elsewhere as a part, or in parts.
     *
     * @param plain the word without case and umlauts
     * @param stem what German rules leave of it
     */
    List<Query> ways(String plain, String stem) throws IOException {
        List<Query> ways = new ArrayList<>();
        if (stem.length() >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.GERMAN, stem)), PART));
        }
        if (plain.length() >= SHORTEST_END && LETTERS.matcher(plain).matches()) {
            ways.add(new BoostQuery(end(plain), PART));
        }
        if (plain.length() >= SHORTEST_COMPOUND) {
            ways.addAll(parts(plain));
        }
        return ways;
    }

    /** The end of a compound, in any inflection. */
    private static Query end(String plain) {
        String bases = Stream.concat(Stream.of(""), INFLECTIONS.stream())
                .filter(plain::endsWith)
                .map(inflection -> plain.substring(0, plain.length() - inflection.length()))
                .filter(base -> base.length() >= SHORTEST_END)
                .map(Compounds::turned)
                .collect(Collectors.joining("|"));
        String inflections = INFLECTIONS.stream().map(Compounds::turned).collect(Collectors.joining("|"));
        return new RegexpQuery(new Term(Fields.GERMAN_ENDS, "(" + inflections + ")?(" + bases + ").*"));
    }

    private static String turned(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private List<Query> parts(String plain) throws IOException {
        List<Query> parts = new ArrayList<>();
        for (int cut = SHORTEST_MODIFIER; cut <= plain.length() - SHORTEST_END && parts.size() < MOST; cut++) {
            Term head = known(plain.substring(cut));
            Term modifier = head == null ? null : modifier(plain.substring(0, cut));
            if (head != null && modifier != null) {
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
                Term word = known(beginning.substring(0, beginning.length() - link.length()));
                if (word != null) {
                    return word;
                }
            }
        }
        return null;
    }

    /** The term of a word that was said somewhere. */
    private @Nullable Term known(String word) throws IOException {
        for (String stem : terms.of(Fields.GERMAN, word)) {
            Term term = new Term(Fields.GERMAN, stem);
            if (reader.docFreq(term) > 0) {
                return term;
            }
        }
        return null;
    }
}
