package org.lotse.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that gives chosen answers to chosen commands, and is content with all others. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket = open();
    private final Map<String, String> answers;

    /** @param answers by the command's first word */
    RefusingServer(Map<String, String> answers) {
        this.answers = answers;
        Thread.startVirtualThread(this::serve);
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket peer = socket.accept()) {
                talk(peer);
            } catch (IOException e) { // the peer, or the test, has gone
                continue;
            }
        }
    }

    private void talk(Socket peer) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
        answer(peer, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
            if (data && !command.equals(".")) {
                continue;
            }
            data = command.equals("DATA");
            answer(peer, answers.getOrDefault(command, data ? "354 go on" : "250 fine"));
        }
    }

    private static void answer(Socket peer, String line) throws IOException {
        peer.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        peer.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
