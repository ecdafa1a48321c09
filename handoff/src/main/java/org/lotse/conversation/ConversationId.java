package org.lotse.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a conversation: {@code c-} and 32 hexadecimal digits. An address, not a secret: reading needs a resume token. */
public record ConversationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("c-[0-9a-f]{32}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConversationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "conversation: an id such as c-0198f2a4c1d07e3f9a51c0ffee123456 is expected");
        }
    }

    public static ConversationId random() {
        return new ConversationId("c-" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
