package org.lotse.conversation;

/**
 * Something in a log that cannot be.
 *
 * @param conversation as its key has it
 * @param seq where, 0 if it is not one event's
 * @param what in words
 */
public record Finding(Kind kind, String conversation, long seq, String what) {

    /** What is broken. */
    public enum Kind {
        GAP("numbers without gaps, each once"),
        STREAM_ID("stream ids are seq-0"),
        HEAD("the head's number is the log's last"),
        CLIENT_ID("a client id names one event"),
        SEEN("known client ids are the log's, with number and digest"),
        TIME("times never run backwards"),
        OWNER("only whose turn it is takes part"),
        HEAD_OWNER("the head's owner is what the log makes of it"),
        UNREADABLE("every event and insight can be read"),
        LOST("what was acknowledged is there, with its number");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** What holds of a sound log. */
        public String rule() {
            return rule;
        }
    }
}
