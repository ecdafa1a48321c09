package org.lotse.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.desk.Archive.Hit;
import org.lotse.desk.Archive.Results;
import org.lotse.desk.Archive.Search;

/** Asks a {@link ConversationIndex}. */
final class ConversationSearch {
    private static final SortField NEWEST = new SortField(Fields.LAST, SortField.Type.LONG, true);
    private static final Sort BY_TIME = new Sort(NEWEST);
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, NEWEST);

    private final ConversationIndex index;

    ConversationSearch(ConversationIndex index) {
        this.index = index;
    }

    /** A search that finds nothing is made again, with every word taken for a slip. */
    Results search(Search search) {
        return index.ask(searcher -> {
            Results strict = search(searcher, search, false);
            return strict.total() > 0 || search.text().isBlank() ? strict : search(searcher, search, true);
        });
    }

    private Results search(IndexSearcher searcher, Search search, boolean lenient) throws IOException {
        BooleanQuery.Builder all = conditions(search);
        if (search.text().isBlank()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
            return results(searcher, all.build(), BY_TIME, search.offset(), search.limit(), List.of());
        }
        Words words = Words.read(search.text(), searcher, index.terms(), lenient);
        all.add(words.query(), Occur.MUST);
        return results(searcher, all.build(), BY_SCORE, search.offset(), search.limit(), words.each());
    }

    /** Who may see what is one of the conditions, so that nothing else is ever counted. */
    private static BooleanQuery.Builder conditions(Search search) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (!search.viewer().all()) {
            all.add(any(Fields.READER, Readers.of(search.viewer())), Occur.FILTER);
        }
        only(all, Fields.LANGUAGE, search.language());
        only(all, Fields.AGENT, search.agent());
        only(all, Fields.OUTCOME, search.outcome());
        only(all, Fields.TAG, search.tag());
        Instant from = search.from();
        if (from != null) {
            all.add(LongPoint.newRangeQuery(Fields.LAST, from.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER);
        }
        Instant to = search.to();
        if (to != null) {
            all.add(before(to), Occur.FILTER);
        }
        return all;
    }

    private static Query before(Instant time) {
        return LongPoint.newRangeQuery(Fields.STARTED, Long.MIN_VALUE, time.toEpochMilli() - 1);
    }

    private static void only(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static Query any(String field, Set<String> values) {
        Collection<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        return new TermInSetQuery(field, terms);
    }

    private Results results(IndexSearcher searcher, Query query, Sort sort, int offset, int limit, List<Query> words)
            throws IOException {
        TopFieldDocs found =
                searcher.search(query, new TopFieldCollectorManager(sort, offset + limit, null, Integer.MAX_VALUE));
        Snippets snippets = new Snippets(index.terms(), words);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = offset; i < found.scoreDocs.length; i++) {
            Document document = stored.document(found.scoreDocs[i].doc);
            hits.add(Fields.hit(document, snippets.of(Fields.lines(document))));
        }
        return new Results(found.totalHits.value(), hits);
    }

    /** What began before and has one of the shopper's keys, newest first. */
    List<Hit> earlier(ConversationId conversation, Instant began, Set<String> shoppers, int limit) {
        Query query = new BooleanQuery.Builder()
                .add(any(Fields.SHOPPER, shoppers), Occur.FILTER)
                .add(before(began), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ID, conversation.value())), Occur.MUST_NOT)
                .build();
        return index.ask(searcher -> results(searcher, query, BY_TIME, 0, limit, List.of()))
                .hits();
    }
}
