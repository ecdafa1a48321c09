package org.lotse.trials.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The client's end of a WebSocket, RFC 6455, over a non-blocking channel: as much as a generator of load needs, and no
 * memory while nothing is under way. Its mask is zero, which the RFC's framing allows and which costs nothing; a browser
 * must choose an unpredictable one. Everything happens on the loop's thread.
 */
final class Wire {
    private static final byte[] NONE = {};
    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int SHORT = 125;
    private static final int NORMAL_CLOSURE = 1000;

    private final Peer peer;
    private final Target target;
    private final SocketChannel channel;
    private final SelectionKey key;
    private boolean upgraded;
    private boolean closed;
    private byte[] unread = NONE; // the beginning of a frame that has not come wholly
    private byte[] message = NONE; // the fragments of a message that has not come wholly
    private @Nullable ByteBuffer unsent;

    /** Whoever talks over a wire. */
    interface Peer {
        void opened(Wire wire);

        void text(byte[] bytes, int offset, int length);

        /** @param reason empty after an orderly end */
        void closed(String reason);
    }

    /** @param from the source address; each has its own 28,000 ports, and its own limit at the server */
    Wire(Selector selector, Target target, @Nullable InetAddress from, Peer peer) throws IOException {
        this.peer = peer;
        this.target = target;
        this.channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (from != null) {
            channel.bind(new InetSocketAddress(from, 0));
        }
        channel.connect(target.address());
        this.key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** Does what the channel is ready for. {@code buffer} is lent. */
    void ready(ByteBuffer buffer) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write(ByteBuffer.wrap(handshake()));
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read(buffer);
            }
        } catch (IOException e) {
            end(String.valueOf(e.getMessage()));
        }
    }

    private byte[] handshake() {
        return ("GET " + target.path() + " HTTP/1.1\r\nHost: " + target.url().getHost() + ":"
                        + target.address().getPort() + "\r\nOrigin: " + target.origin()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: bG90c2UtbG9hZC1ydW4hIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear().put(unread);
        unread = NONE;
        int count = channel.read(buffer);
        byte[] bytes = buffer.array();
        int end = buffer.position();
        int at = upgraded ? 0 : upgrade(bytes, end);
        while (!closed && upgraded) {
            int next = frame(bytes, at, end);
            if (next < 0) {
                break;
            }
            at = next;
        }
        if (!closed) {
            unread = at == end ? NONE : Arrays.copyOfRange(bytes, at, end);
        }
        if (count < 0) {
            end("the server ended the connection");
        }
    }

    /** @return where the frames begin */
    private int upgrade(byte[] bytes, int end) {
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        int blank = head.indexOf("\r\n\r\n");
        if (blank < 0) {
            return 0;
        }
        if (!head.startsWith("HTTP/1.1 101 ")) {
            end("the handshake was answered with: " + head.lines().findFirst().orElse(""));
            return 0;
        }
        upgraded = true;
        peer.opened(this);
        return blank + "\r\n\r\n".length();
    }

    /** @return where the next frame begins, or -1 if this one has not come wholly */
    private int frame(byte[] bytes, int at, int end) {
        if (end - at < 2) {
            return -1;
        }
        boolean last = (bytes[at] & 0x80) != 0;
        int kind = bytes[at] & 0x0f;
        int length = bytes[at + 1] & 0x7f;
        int lengthBytes = length <= SHORT ? 0 : length == SHORT + 1 ? Short.BYTES : Long.BYTES;
        int start = at + 2 + lengthBytes;
        if (end < start) {
            return -1;
        }
        if (lengthBytes > 0) {
            length = 0;
            for (int i = at + 2; i < start; i++) {
                length = length << 8 | bytes[i] & 0xff;
            }
        }
        if (end - start < length) {
            return -1;
        }
        handle(kind, last, bytes, start, length);
        return start + length;
    }

    private void handle(int kind, boolean last, byte[] bytes, int start, int length) {
        switch (kind) {
            case TEXT, CONTINUATION -> {
                if (last && message.length == 0) {
                    peer.text(bytes, start, length);
                    return;
                }
                int before = message.length;
                message = Arrays.copyOf(message, before + length);
                System.arraycopy(bytes, start, message, before, length);
                if (last) {
                    byte[] whole = message;
                    message = NONE;
                    peer.text(whole, 0, whole.length);
                }
            }
            case PING -> write(framed(PONG, Arrays.copyOfRange(bytes, start, start + length)));
            case CLOSE -> {
                int status = length < 2 ? NORMAL_CLOSURE : (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff;
                end(status == NORMAL_CLOSURE ? "" : "closed with " + status);
            }
            default -> {} // a pong
        }
    }

    /** Sends a text frame made of these parts. */
    void send(byte[]... parts) {
        write(framed(TEXT, parts));
    }

    private static ByteBuffer framed(int kind, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer frame = ByteBuffer.allocate(length + 2 + Short.BYTES + Integer.BYTES);
        frame.put((byte) (0x80 | kind));
        if (length <= SHORT) {
            frame.put((byte) (0x80 | length));
        } else {
            frame.put((byte) (0x80 | SHORT + 1)).putShort((short) length);
        }
        frame.putInt(0); // the mask
        for (byte[] part : parts) {
            frame.put(part);
        }
        return frame.flip();
    }

    private void write(ByteBuffer bytes) {
        if (closed) {
            return;
        }
        if (unsent != null) {
            ByteBuffer both = ByteBuffer.allocate(unsent.remaining() + bytes.remaining());
            unsent = both.put(unsent).put(bytes).flip();
            return;
        }
        try {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                unsent = bytes;
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            end(String.valueOf(e.getMessage()));
        }
    }

    private void flush() throws IOException {
        ByteBuffer bytes = unsent;
        if (bytes != null) {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                return;
            }
        }
        unsent = null;
        key.interestOps(SelectionKey.OP_READ);
    }

    /** Asks the server to close; {@link Peer#closed} follows when it has. */
    void close() {
        write(framed(CLOSE, new byte[] {(byte) (NORMAL_CLOSURE >> 8), (byte) (NORMAL_CLOSURE & 0xff)}));
    }

    /** Ends without a word. */
    void drop() {
        closed = true;
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            return; // it has gone already
        }
    }

    private void end(String reason) {
        if (!closed) {
            drop();
            peer.closed(reason);
        }
    }
}
