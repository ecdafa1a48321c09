package org.lotse.conversation;

/**
 * That a client was told: this is in the log. Written as a line {@code conversation cid seq}.
 *
 * @param cid the client's name for what it sent
 */
public record Ack(ConversationId conversation, String cid, long seq) {
    private static final int WORDS = 3;

    /** @throws IllegalArgumentException with what is expected */
    public static Ack of(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length != WORDS || !words[2].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("'" + line + "' is no acknowledgement: write conversation cid seq");
        }
        return new Ack(new ConversationId(words[0]), words[1], Long.parseLong(words[2]));
    }

    @Override
    public String toString() {
        return conversation + " " + cid + " " + seq;
    }
}
