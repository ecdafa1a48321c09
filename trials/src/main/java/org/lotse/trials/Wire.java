package org.lotse.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A loopback proxy between clients and a server that treats each connection as badly as it is told. */
public final class Wire implements AutoCloseable {
    private static final int CHUNK = 1_448; // what a segment carries
    private static final int BACKLOG = 4_096;

    /**
     * How one connection fares.
     *
     * @param cutAfterUp bytes from the client after which it is cut
     * @param cutAfterDown bytes from the server after which it is cut
     * @param reset cut by a reset instead of an orderly end
     * @param delayMillis drawn for each segment; order is kept
     */
    public record Fate(long cutAfterUp, long cutAfterDown, boolean reset, Supplier<Long> delayMillis) {
        public static final Fate GOOD = new Fate(Long.MAX_VALUE, Long.MAX_VALUE, false, () -> 0L);
    }

    private final ServerSocket listening;
    private final int target;
    private final Supplier<Fate> fates;
    private final AtomicLong cuts = new AtomicLong();
    private final Set<java.net.Socket> open = ConcurrentHashMap.newKeySet();

    public Wire(int target, Supplier<Fate> fates) throws IOException {
        this.target = target;
        this.fates = fates;
        this.listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Connections that were cut as their fate had it. */
    public long cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                java.net.Socket client = listening.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) { // closed
                return;
            }
        }
    }

    private void join(java.net.Socket client) {
        Fate fate = fates.get();
        java.net.Socket server = new java.net.Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) { // the server is down: so is its wire
            drop(client, false);
            return;
        }
        open.add(client);
        open.add(server);
        pump(client, server, fate.cutAfterUp(), fate);
        pump(server, client, fate.cutAfterDown(), fate);
    }

    private record Segment(byte[] bytes, long due) {
        private static final Segment END = new Segment(new byte[0], 0);
    }

    /** Reads on one thread and writes on another, so that a delay holds nothing back but its own direction. */
    private void pump(java.net.Socket from, java.net.Socket to, long cutAfter, Fate fate) {
        LinkedBlockingQueue<Segment> under = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            long passed = 0;
            long due = 0;
            byte[] buffer = new byte[CHUNK];
            try {
                InputStream in = from.getInputStream();
                int count = in.read(buffer);
                while (count >= 0 && passed < cutAfter) {
                    int allowed = (int) Math.min(count, cutAfter - passed);
                    due = Math.max(due, System.nanoTime() + fate.delayMillis().get() * 1_000_000);
                    under.add(new Segment(java.util.Arrays.copyOf(buffer, allowed), due));
                    passed += allowed;
                    if (passed < cutAfter) {
                        count = in.read(buffer);
                    }
                }
            } catch (IOException e) { // the other end has gone
                passed = Math.min(passed, cutAfter);
            }
            if (passed >= cutAfter) {
                cuts.incrementAndGet();
            }
            under.add(Segment.END);
        });
        Thread.ofVirtual().start(() -> {
            try {
                OutputStream out = to.getOutputStream();
                for (Segment segment = under.take(); segment != Segment.END; segment = under.take()) {
                    for (long left = segment.due() - System.nanoTime();
                            left > 0;
                            left = segment.due() - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    out.write(segment.bytes());
                }
            } catch (IOException | InterruptedException e) { // as above
                Thread.currentThread().setName("wire-broken");
            }
            drop(from, fate.reset());
            drop(to, fate.reset());
        });
    }

    private void drop(java.net.Socket socket, boolean reset) {
        open.remove(socket);
        try {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) { // it is gone already
            open.remove(socket);
        }
    }

    /** Cuts everything that runs over it now. */
    public void cutAll() {
        open.forEach(socket -> drop(socket, true));
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cutAll();
    }
}
