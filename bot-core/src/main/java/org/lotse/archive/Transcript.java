package org.lotse.archive;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Conversation;
import org.lotse.desk.Archive.Speaker;
import org.lotse.desk.Filing.Filed;

/**
 * All that is to be found of one conversation.
 *
 * @param stamp how far log and notes had come when this was read
 * @param agents ids of those who had it
 * @param authors ids of those who wrote a note
 * @param story what the log's events add up to
 * @param lines what was said, in its order, and after that the private notes
 */
record Transcript(
        Conversation head,
        Stamp stamp,
        Set<String> agents,
        Set<String> authors,
        Filed filed,
        Story story,
        List<Line> lines) {
    Transcript {
        agents = Set.copyOf(agents);
        authors = Set.copyOf(authors);
        lines = List.copyOf(lines);
    }

    /** Equal stamps: nothing new was said or noted. */
    record Stamp(long seq, long notes) {}

    record Line(Speaker speaker, String text) {}

    /** In which language it is to be found; null if it was more than one, or is not known. */
    @Nullable
    String language() {
        Set<String> languages = story.languages();
        return languages.size() == 1 ? languages.iterator().next() : languages.isEmpty() ? head.language() : null;
    }
}
