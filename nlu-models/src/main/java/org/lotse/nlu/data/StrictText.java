package org.lotse.nlu.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads text files that must be UTF-8, and small enough to be read whole. A byte order mark is dropped. */
public final class StrictText {
    /** The most that a file may have: 64 MiB. */
    public static final int MAX_BYTES = 64 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictText() {}

    /** The file's text, or null after reporting why there is none. */
    public static @Nullable String read(Path file, List<Problem> problems) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            String what = Files.exists(file) ? "cannot be read (" + e.getMessage() + ")" : "the file is missing";
            problems.add(new Problem(file, 0, what, "create it or make it readable"));
            return null;
        }
        return decode(file, bytes, problems);
    }

    /** The text of bytes that were read from a file, or null after reporting why there is none. */
    public static @Nullable String decode(Path file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(new Problem(file, 0, "more than " + (MAX_BYTES >> 20) + " MiB", "split the file"));
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            problems.add(new Problem(file, lineAt(bytes, in.position()), "invalid UTF-8", "save the file as UTF-8"));
            return null;
        }
        String text = out.flip().toString();
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
