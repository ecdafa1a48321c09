package org.lotse.archive;

import java.util.HashSet;
import java.util.Set;
import org.lotse.conversation.Owner;
import org.lotse.desk.Archive.Viewer;

/**
 * Who may see a conversation, as keys: it carries some, a viewer has some, and one in common is enough. The same keys decide
 * in the index and by the log.
 */
final class Readers {
    private static final String EVERYBODY = "*";

    private Readers() {}

    /** Those who had it, those who wrote a note, their teams; everybody while it waits and nobody has had it yet. */
    static Set<String> of(Transcript transcript) {
        Set<String> keys = new HashSet<>();
        transcript.agents().forEach(agent -> keys.add(agent(agent)));
        transcript.authors().forEach(author -> keys.add(agent(author)));
        transcript.filed().teams().forEach(team -> keys.add(team(team)));
        if (transcript.head().owner() == Owner.QUEUE && transcript.agents().isEmpty()) {
            keys.add(EVERYBODY);
        }
        return keys;
    }

    static Set<String> of(Viewer viewer) {
        Set<String> keys = new HashSet<>(Set.of(EVERYBODY, agent(viewer.agent())));
        viewer.teams().forEach(team -> keys.add(team(team)));
        return keys;
    }

    static boolean maySee(Viewer viewer, Transcript transcript) {
        return viewer.all() || of(viewer).stream().anyMatch(of(transcript)::contains);
    }

    private static String agent(String id) {
        return "agent " + id;
    }

    private static String team(String id) {
        return "team " + id;
    }
}
