package org.lotse.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.lotse.archive.Transcript.Stamp;
import org.lotse.content.InvalidContent;
import org.lotse.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk. One that is damaged, or was written in another format, is emptied when it is opened. Changes are seen
 * by searches after {@link #refresh} and survive a crash after {@link #commit}. Many threads may search; one at a time may
 * change. Whatever fails on disk is thrown as {@link UncheckedIOException}; {@link #reopen} is the way out.
 */
final class ConversationIndex implements AutoCloseable {
    /** To be raised whenever {@link Fields} or {@link Terms} change: what is on disk is then made anew. */
    static final String FORMAT = "1";

    private static final Logger LOG = LoggerFactory.getLogger(ConversationIndex.class);
    private static final String FORMAT_KEY = "format";
    private static final double RAM_MEGABYTES = 16;

    private final Path folder;
    private final Terms terms = new Terms();
    private volatile Opened opened;

    private record Opened(Directory directory, IndexWriter writer, SearcherManager searchers) {
        private void close() {
            try (directory;
                    writer;
                    searchers) {
                LOG.debug("closing the index");
            } catch (IOException | AlreadyClosedException e) {
                LOG.warn("archive: the index could not be closed: {}", e.getMessage());
            }
        }
    }

    /** Something asked of a searcher. */
    interface Question<T extends @Nullable Object> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private interface Change {
        void make(IndexWriter writer) throws IOException;
    }

    /** @throws InvalidContent if another server has it open */
    ConversationIndex(Path folder) {
        this.folder = folder;
        this.opened = open();
    }

    Terms terms() {
        return terms;
    }

    private Opened open() {
        try {
            Directory directory = FSDirectory.open(folder);
            try {
                return sound(open(directory, OpenMode.CREATE_OR_APPEND));
            } catch (LockObtainFailedException e) {
                throw new InvalidContent(folder + ":1: another server has this folder open; give each its own --data");
            } catch (IOException | IllegalArgumentException e) { // damaged, or of an unknown Lucene
                LOG.warn("archive: the index cannot be used and is made anew: {}", e.getMessage());
                empty(directory);
                return open(directory, OpenMode.CREATE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive's index cannot be made in " + folder, e);
        }
    }

    private Opened open(Directory directory, OpenMode mode) throws IOException {
        boolean fresh = mode == OpenMode.CREATE || !DirectoryReader.indexExists(directory);
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0); // what is forgotten leaves no trace
        IndexWriterConfig config = new IndexWriterConfig(terms)
                .setOpenMode(mode)
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(RAM_MEGABYTES);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            if (!fresh && !FORMAT.equals(format(writer))) {
                throw new IllegalArgumentException("it has another format");
            }
            writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
            return new Opened(directory, writer, new SearcherManager(writer, null));
        } catch (IOException | IllegalArgumentException e) {
            writer.rollback();
            throw e;
        }
    }

    private static @Nullable String format(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data == null
                ? null
                : StreamSupport.stream(data.spliterator(), false)
                        .filter(entry -> entry.getKey().equals(FORMAT_KEY))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Reads every byte once, about a second for each gigabyte: damage that is found later is found by an agent. */
    private static Opened sound(Opened opened) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(opened.writer())) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader codec) {
                    codec.checkIntegrity();
                }
            }
            return opened;
        } catch (IOException e) {
            opened.searchers().close();
            opened.writer().rollback();
            throw e;
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    /** After a failure on disk: opens it again, emptied if it is damaged. */
    void reopen() {
        opened.close();
        opened = open();
    }

    void put(Transcript transcript) {
        change(writer -> writer.updateDocument(
                new Term(Fields.ID, transcript.head().id().value()), Fields.document(transcript)));
    }

    void remove(ConversationId id) {
        change(writer -> writer.deleteDocuments(new Term(Fields.ID, id.value())));
    }

    /** Takes what was removed off the disk as well. */
    void expunge() {
        change(writer -> {
            writer.forceMergeDeletes(true);
            writer.commit();
        });
        refresh();
        change(IndexWriter::deleteUnusedFiles);
    }

    void commit() {
        change(IndexWriter::commit);
    }

    private void change(Change change) {
        try {
            change.make(opened.writer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refresh() {
        try {
            opened.searchers().maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends @Nullable Object> T ask(Question<T> question) {
        SearcherManager searchers = opened.searchers();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was known of a conversation when it was put; empty if it is not there. */
    Optional<Stamp> stamp(ConversationId id) {
        return ask(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id.value())), 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            int number = found.scoreDocs[0].doc;
            return Optional.of(new Stamp(value(searcher, Fields.SEQ, number), value(searcher, Fields.NOTES, number)));
        });
    }

    private static long value(IndexSearcher searcher, String field, int number) throws IOException {
        NumericDocValues values =
                Objects.requireNonNull(MultiDocValues.getNumericValues(searcher.getIndexReader(), field));
        return values.advanceExact(number) ? values.longValue() : -1;
    }

    /** Every conversation that is there now; the consumer may change the index. */
    void each(Consumer<ConversationId> consumer) {
        ask(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                each(leaf.reader(), consumer);
            }
            return null;
        });
    }

    private static void each(LeafReader reader, Consumer<ConversationId> consumer) throws IOException {
        StoredFields stored = reader.storedFields();
        Bits live = reader.getLiveDocs();
        for (int number = 0; number < reader.maxDoc(); number++) {
            if (live == null || live.get(number)) {
                consumer.accept(Fields.id(stored.document(number, java.util.Set.of(Fields.ID))));
            }
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
