package org.lotse.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotse.archive.Transcript.Line;
import org.lotse.archive.Transcript.Stamp;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Involved;
import org.lotse.conversation.Notes;
import org.lotse.desk.Archive.Speaker;
import org.lotse.desk.Filing;

/** The truth that the index is made from. */
record Sources(ConversationLog log, Notes notes, Filing filing) {

    /** Everything of one conversation; empty if there is none. Older than it says rather than newer. */
    Optional<Transcript> read(ConversationId id) {
        Optional<Involved> involved = log.involved(id);
        Optional<Conversation> head = log.find(id);
        if (involved.isEmpty() || head.isEmpty()) {
            return Optional.empty();
        }
        List<Notes.Note> written = notes.read(id, 0);
        return Optional.of(transcript(head.get(), involved.get(), log.read(id), written, filing.of(id)));
    }

    Stamp stamp(ConversationId id, Involved involved) {
        return new Stamp(involved.seq(), notes.count(id));
    }

    static Transcript transcript(
            Conversation head, Involved involved, List<Entry> log, List<Notes.Note> notes, Filing.Filed filed) {
        List<Line> lines = new ArrayList<>();
        log.stream().flatMap(entry -> line(entry.event())).forEach(lines::add);
        notes.forEach(note -> lines.add(new Line(Speaker.NOTE, note.text())));
        Set<String> authors = notes.stream()
                .map(Notes.Note::by)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        Stamp stamp = new Stamp(involved.seq(), notes.size());
        return new Transcript(head, stamp, involved.agents(), authors, filed, Story.of(log), lines);
    }

    private static Stream<Line> line(Event event) {
        if (!(event instanceof Event.Message message) || message.text().isBlank()) {
            return Stream.empty();
        }
        Speaker speaker =
                switch (message.from().role()) {
                    case SHOPPER -> Speaker.SHOPPER;
                    case BOT -> Speaker.BOT;
                    case AGENT -> Speaker.AGENT;
                    case SYSTEM -> Speaker.SYSTEM;
                };
        return Stream.of(new Line(speaker, message.text()));
    }
}
