package org.lotse.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The sender's own name for what it sends, which makes an append repeatable: a UUID from people's clients,
 * {@code bot:<conversation>:<seq answered>:<n>} from the bot, {@code desk:<conversation>:<occasion>:<seq>:<n>} from the
 * hand-over.
 */
public record ClientId(@JsonValue String value) {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Reads what a person's client sent: nothing but a UUID, so that nobody can take the bot's ids. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClientId uuid(String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("cid: a UUID is expected");
        }
        return new ClientId(value);
    }

    /** The n-th event of the bot's answer to event {@code answered}; the same again when a turn is run again. */
    public static ClientId ofBot(ConversationId conversation, long answered, int n) {
        return new ClientId("bot:" + conversation + ":" + answered + ":" + n);
    }

    /**
     * What the hand-over itself appends, once for each occasion.
     *
     * @param about number of the event that gives the occasion
     * @param n counts the drafts of one append
     */
    public static ClientId ofDesk(ConversationId conversation, String occasion, long about, int n) {
        return new ClientId("desk:" + conversation + ":" + occasion + ":" + about + ":" + n);
    }

    @Override
    public String toString() {
        return value;
    }
}
