package org.lotse.trials.load;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One end of a conversation: says a message, and waits for the answer before the next one. */
abstract sealed class Talk implements Wire.Peer {
    private static final byte[] MESSAGE = ascii("{\"type\":\"message\",\"cid\":\"00000000-0000-7000-8000-");
    private static final byte[] TEXT = ascii("\",\"text\":");
    private static final byte[] END = ascii("}");
    private static final int SERIAL_DIGITS = 12;

    private final Messages.Lines lines;
    private final Crowd crowd;
    private @Nullable Wire wire;
    private boolean waiting;
    private boolean leaving;
    private long due;
    private long serial;
    private int turns;

    /** Whoever looks after the talks. */
    interface Crowd {
        /** The next number for a message; no two are the same. */
        long serial();

        void opened(Talk talk);

        /** May say something now: after the opening, and after each answer. */
        void ready(Talk talk);

        void acked(Talk talk, long due);

        void answered(Talk talk, long due);

        void failed(Talk talk, String code);

        void gone(Talk talk, String reason);
    }

    private Talk(Messages.Lines lines, Crowd crowd) {
        this.lines = lines;
        this.crowd = crowd;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Says its next message, which was due at that time. */
    void say(long due) {
        this.due = due;
        waiting = true;
        serial = crowd.serial();
        send(MESSAGE, ascii(HexFormat.of().toHexDigits(serial, SERIAL_DIGITS)), TEXT, lines.next(), END);
    }

    final void send(byte[]... parts) {
        Wire open = wire;
        if (open != null) {
            open.send(parts);
        }
    }

    /** Counts as having said that much already, though it has not. */
    void aged(int turns) {
        this.turns = turns;
    }

    /** Whether it has said that much and its script is over. */
    boolean over(int most) {
        return turns >= most && lines.between();
    }

    /** Ends the conversation; {@link Crowd#gone} is not called for it any more. */
    void leave() {
        leaving = true;
        Wire open = wire;
        if (open != null) {
            open.close();
        }
    }

    boolean waiting() {
        return waiting;
    }

    final long serial() {
        return serial;
    }

    final Crowd crowd() {
        return crowd;
    }

    final void ack() {
        crowd.acked(this, due);
    }

    final void answer() {
        waiting = false;
        turns++;
        crowd.answered(this, due);
        crowd.ready(this);
    }

    final void begin() {
        crowd.opened(this);
        crowd.ready(this);
    }

    @Override
    public void opened(Wire wire) {
        this.wire = wire;
    }

    @Override
    public final void text(byte[] bytes, int offset, int length) {
        if (!leaving) {
            heard(bytes, offset, length);
        }
    }

    abstract void heard(byte[] bytes, int offset, int length);

    @Override
    public final void closed(String reason) {
        if (!leaving) {
            crowd.gone(this, reason);
        }
    }

    /** A shopper: begins when greeted; the answer is the first event that the bot appends for the message. */
    static final class Shopper extends Talk {
        private static final byte[] HELLO =
                ascii("{\"type\":\"hello\",\"conversation\":null,\"token\":null,\"lastSeq\":0,"
                        + "\"language\":null,\"identity\":null,\"page\":null}");

        private final FrameHead head;
        private boolean greeted;
        private long seq = -1;

        /** @param head lent, one for all */
        Shopper(Messages.Lines lines, Crowd crowd, FrameHead head) {
            super(lines, crowd);
            this.head = head;
        }

        @Override
        public void opened(Wire wire) {
            super.opened(wire);
            send(HELLO);
        }

        @Override
        void heard(byte[] bytes, int offset, int length) {
            head.read(bytes, offset, length);
            switch (head.type()) {
                case "event" -> happened(head.answers());
                case "ack" -> {
                    if (head.serial() == serial()) {
                        ack();
                    }
                }
                case "error" -> crowd().failed(this, head.code());
                default -> {} // welcome, typing, queue
            }
        }

        private void happened(long answers) {
            if (answers < 0) {
                if (head.serial() == serial()) {
                    seq = head.seq();
                }
            } else if (answers == 0 && !greeted) {
                greeted = true;
                begin();
            } else if (waiting() && answers == seq) {
                seq = -1;
                answer();
            }
        }
    }

    /** The end of an echo: begins at once; the answer is whatever comes back. */
    static final class Echoer extends Talk {
        Echoer(Messages.Lines lines, Crowd crowd) {
            super(lines, crowd);
        }

        @Override
        public void opened(Wire wire) {
            super.opened(wire);
            begin();
        }

        @Override
        void heard(byte[] bytes, int offset, int length) {
            if (waiting()) {
                ack();
                answer();
            }
        }
    }
}
