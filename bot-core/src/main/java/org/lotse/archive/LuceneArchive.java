package org.lotse.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.lotse.desk.Archive;

/** The archive on a {@link ConversationIndex}. */
final class LuceneArchive implements Archive {
    private static final SortField NEWEST = new SortField(Fields.LAST, SortField.Type.LONG, true);
    private static final Sort BY_TIME = new Sort(NEWEST);
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, NEWEST);

    private final ConversationIndex index;
    private final Sources sources;
    private final Follower follower;

    LuceneArchive(ConversationIndex index, Sources sources, Follower follower) {
        this.index = index;
        this.sources = sources;
        this.follower = follower;
    }

    @Override
    public Results search(Search search) {
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

    @Override
    public List<Hit> earlier(ConversationId conversation, int limit) {
        Optional<Transcript> transcript = sources.read(conversation);
        Set<String> shoppers = transcript.map(read -> read.story().shoppers()).orElse(Set.of());
        if (transcript.isEmpty() || shoppers.isEmpty()) {
            return List.of();
        }
        Query query = new BooleanQuery.Builder()
                .add(any(Fields.SHOPPER, shoppers), Occur.FILTER)
                .add(before(transcript.get().head().created()), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ID, conversation.value())), Occur.MUST_NOT)
                .build();
        return index.ask(searcher -> results(searcher, query, BY_TIME, 0, limit, List.of()))
                .hits();
    }

    @Override
    public boolean maySee(Viewer viewer, ConversationId conversation) {
        return sources.read(conversation)
                .filter(transcript -> Readers.maySee(viewer, transcript))
                .isPresent();
    }

    @Override
    public void forget(ConversationId conversation) {
        follower.forget(conversation);
    }
}
