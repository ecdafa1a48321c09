package org.lotse.archive;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.lotse.archive.Transcript.Line;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.Owner;
import org.lotse.desk.Archive;
import org.lotse.desk.Archive.Speaker;

/** A conversation as a document of the index, and a hit made of what is stored in it. */
final class Fields {
    static final String ID = "id";
    /** Words by German rules. */
    static final String GERMAN = "de";

    /** The same as they are, turned round. */
    static final String GERMAN_ENDS = "de-ends";

    static final String ENGLISH = "en";
    static final String NAME = "name";
    static final String ORDER = "order";
    static final String EMAIL = "email";
    static final String LANGUAGE = "language";
    static final String AGENT = "agent";
    static final String OUTCOME = "outcome";
    static final String TAG = "tag";
    static final String READER = "reader";
    static final String SHOPPER = "shopper";
    static final String STARTED = "started";
    static final String LAST = "last";
    static final String SEQ = "seq";
    static final String NOTES = "notes";

    private static final String OWNER = "owner";
    private static final String HAS = "has";
    private static final String AGENT_NAME = "agent-name";
    private static final String LINES = "lines";

    /** Stored for snippets; what comes after is found but not shown. */
    private static final int LONGEST_STORED = 200_000;

    private static final int LONGEST_EXACT = 256;
    private static final FieldType ENDS = new FieldType();

    static {
        ENDS.setIndexOptions(IndexOptions.DOCS);
        ENDS.setOmitNorms(true);
        ENDS.setTokenized(true);
        ENDS.freeze();
    }

    private Fields() {}

    static Document document(Transcript transcript) {
        Conversation head = transcript.head();
        Story story = transcript.story();
        Document document = new Document();
        exact(document, ID, head.id().value(), Field.Store.YES);
        words(document, transcript);
        stored(document, OWNER, head.owner().code());
        stored(document, HAS, head.agent());
        stored(document, AGENT_NAME, story.agentName());
        String language = story.language() == null ? head.language() : story.language();
        exact(document, LANGUAGE, language, Field.Store.YES);
        exact(document, OUTCOME, story.outcome(), Field.Store.YES);
        transcript.filed().tags().forEach(tag -> exact(document, TAG, tag, Field.Store.YES));
        if (story.customer() != null) {
            document.add(new TextField(NAME, story.customer(), Field.Store.YES));
        }
        transcript.agents().forEach(agent -> exact(document, AGENT, agent, Field.Store.NO));
        story.orders().forEach(order -> exact(document, ORDER, order, Field.Store.NO));
        story.emails().forEach(email -> exact(document, EMAIL, email, Field.Store.NO));
        story.shoppers().forEach(shopper -> exact(document, SHOPPER, shopper, Field.Store.NO));
        Readers.of(transcript).forEach(reader -> exact(document, READER, reader, Field.Store.NO));
        Instant last = story.lastAt() == null ? head.created() : story.lastAt();
        time(document, STARTED, head.created());
        time(document, LAST, last);
        document.add(new NumericDocValuesField(SEQ, transcript.stamp().seq()));
        document.add(new NumericDocValuesField(NOTES, transcript.stamp().notes()));
        return document;
    }

    /** By the rules of the language that was spoken, of both if it is not certain. */
    private static void words(Document document, Transcript transcript) {
        String text =
                transcript.lines().stream().map(line -> oneLine(line.text())).collect(Collectors.joining("\n"));
        String language = transcript.language();
        if (!"en".equals(language)) {
            document.add(new TextField(GERMAN, text, Field.Store.NO));
            document.add(new Field(GERMAN_ENDS, text, ENDS));
        }
        if (!"de".equals(language)) {
            document.add(new TextField(ENGLISH, text, Field.Store.NO));
        }
        StringBuilder lines = new StringBuilder();
        for (Line line : transcript.lines()) {
            if (lines.length() + line.text().length() > LONGEST_STORED) {
                break;
            }
            lines.append(line.speaker().ordinal()).append(oneLine(line.text())).append('\n');
        }
        stored(document, LINES, lines.toString());
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    private static void exact(Document document, String field, @Nullable String value, Field.Store store) {
        if (value != null && value.length() <= LONGEST_EXACT) {
            document.add(new StringField(field, value, store));
        }
    }

    private static void stored(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    private static void time(Document document, String field, Instant time) {
        document.add(new LongPoint(field, time.toEpochMilli()));
        document.add(new NumericDocValuesField(field, time.toEpochMilli()));
        document.add(new StoredField(field, time.toEpochMilli()));
    }

    static ConversationId id(Document stored) {
        return new ConversationId(text(stored, ID));
    }

    static List<Line> lines(Document stored) {
        return text(stored, LINES)
                .lines()
                .map(line -> new Line(Speaker.values()[line.charAt(0) - '0'], line.substring(1)))
                .toList();
    }

    static Archive.Hit hit(Document stored, Archive.Snippet snippet) {
        Owner owner = Arrays.stream(Owner.values())
                .filter(each -> each.code().equals(text(stored, OWNER)))
                .findFirst()
                .orElse(Owner.NOBODY);
        return new Archive.Hit(
                id(stored),
                time(stored, STARTED),
                time(stored, LAST),
                owner,
                stored.get(LANGUAGE),
                stored.get(HAS),
                stored.get(AGENT_NAME),
                stored.get(OUTCOME),
                List.of(stored.getValues(TAG)),
                stored.get(NAME),
                snippet);
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNullElse(stored.get(field), "");
    }

    private static Instant time(Document stored, String field) {
        IndexableField value = Objects.requireNonNull(stored.getField(field));
        return Instant.ofEpochMilli(value.numericValue().longValue());
    }
}
