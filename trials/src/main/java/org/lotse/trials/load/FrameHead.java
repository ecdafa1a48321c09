package org.lotse.trials.load;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The members of a server's frame that the generator needs. Reading stops as soon as all are known. */
final class FrameHead {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String BOT = "bot:";
    private static final int UUID_LENGTH = 36;
    private static final int SERIAL_DIGITS = 12;

    private String type = "";
    private String code = "";
    private String cid = "";
    private long seq;

    void read(byte[] bytes, int offset, int length) {
        type = "";
        code = "";
        cid = "";
        seq = -1;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            parser.nextToken();
            while (!complete() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "type" -> type = parser.getString();
                    case "code" -> code = parser.getString();
                    case "cid" -> cid = parser.getString();
                    case "seq" -> seq = parser.getLongValue();
                    default -> parser.skipChildren();
                }
            }
        }
    }

    private boolean complete() {
        return switch (type) {
            case "event", "ack" -> seq >= 0 && !cid.isEmpty();
            case "", "error" -> false;
            default -> true;
        };
    }

    String type() {
        return type;
    }

    String code() {
        return code;
    }

    long seq() {
        return seq;
    }

    /** The number in a {@code cid} of the generator's own, else -1. */
    long serial() {
        return cid.length() == UUID_LENGTH ? Long.parseLong(cid, UUID_LENGTH - SERIAL_DIGITS, UUID_LENGTH, 16) : -1;
    }

    /** The number of the event that this event of the bot's answers, 0 for a greeting; -1 if it is not the bot's. */
    long answers() {
        if (!cid.startsWith(BOT)) {
            return -1;
        }
        int second = cid.indexOf(':', BOT.length());
        return Long.parseLong(cid, second + 1, cid.indexOf(':', second + 1), 10);
    }
}
