package org.lotse.trials;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A shopper as PROTOCOL.md wants one: says hello or resumes with a token that changes each time, names what it sends,
 * keeps what was not acknowledged and sends it again, applies only the next number, and comes back after every cut.
 */
public final class Shopper implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(8);
    private static final Duration DOUBT = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final int RESTART = 1012;
    private static final long STAMP_MASK = 0xFFFF_FFFF_FFFFL;

    private final HttpClient http;
    private final Supplier<URI> server;
    private final Acks acks;
    private final Duration pause;
    private final Ticket ticket;
    private final Transcript transcript = new Transcript();
    private final Thread thread;

    // guarded by this
    private final LinkedHashMap<String, Map<String, Object>> unacknowledged = new LinkedHashMap<>();
    private final Map<String, Long> sentAt = new HashMap<>();
    private final Map<String, Integer> errors = new HashMap<>();
    private @Nullable Socket socket;
    private @Nullable String epoch;
    private boolean welcomed;
    private long said;
    private long reconnectMillis = -1;
    private long slowestReply;

    private final AtomicLong welcomes = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong restarts = new AtomicLong();
    private volatile long welcomedAt;
    private volatile boolean closed;

    /**
     * Connects at once, and again after each end.
     *
     * @param server asked before each attempt
     * @param pause before an attempt, the longest; it is drawn anew each time
     */
    public Shopper(HttpClient http, Supplier<URI> server, Acks acks, Duration pause) {
        this(http, server, acks, pause, new Ticket());
    }

    private Shopper(HttpClient http, Supplier<URI> server, Acks acks, Duration pause, Ticket ticket) {
        this.http = http;
        this.server = server;
        this.acks = acks;
        this.pause = pause;
        this.ticket = ticket;
        this.thread = Thread.ofVirtual().name("shopper").start(this::live);
    }

    /** The same conversation in another tab of the same browser. */
    public Shopper tab(Supplier<URI> from) {
        return new Shopper(http, from, acks, pause, ticket);
    }

    private void live() {
        try {
            while (!closed) {
                try {
                    connect();
                } catch (IOException e) { // it is down, or the connection was cut before it stood
                    Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis() + 1));
                    continue;
                }
                Thread.sleep(pauseMillis());
            }
        } catch (InterruptedException e) { // closed
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long pauseMillis() {
        long millis = reconnectMillis >= 0
                ? reconnectMillis
                : ThreadLocalRandom.current().nextLong(pause.toMillis() + 1);
        reconnectMillis = -1;
        return millis;
    }

    private void connect() throws IOException, InterruptedException {
        Socket[] self = new Socket[1]; // frames of a former socket are nobody's
        Socket fresh = new Socket(http, server.get(), frame -> receive(self, frame));
        self[0] = fresh;
        synchronized (this) {
            socket = fresh;
            welcomed = false;
            fresh.send(hello());
        }
        while (!closed && !fresh.awaitEnd(LOOK)) {
            look(fresh);
        }
        fresh.cut();
        if (fresh.code() == RESTART) {
            restarts.incrementAndGet();
        }
        synchronized (this) {
            welcomed = false;
        }
    }

    /** Sends again what got no reply, and gives up a connection that is dead. */
    private synchronized void look(Socket fresh) {
        if (fresh.silence().compareTo(SILENCE) > 0) {
            fresh.cut();
            return;
        }
        if (welcomed) {
            long now = System.nanoTime();
            unacknowledged.forEach((cid, frame) -> {
                if (sentAt.getOrDefault(cid, 0L) == 0L) { // refused
                    sentAt.put(cid, now);
                    fresh.send(frame);
                }
            });
            if (fresh.silence().compareTo(DOUBT) > 0) {
                fresh.send(Map.of("type", "ping"));
            }
        }
    }

    private Map<String, @Nullable Object> hello() {
        Map<String, @Nullable Object> hello = new HashMap<>();
        hello.put("type", "hello");
        hello.put("conversation", ticket.conversation());
        hello.put("token", ticket.token());
        hello.put("lastSeq", transcript.last());
        hello.put("lastCid", transcript.lastCid());
        hello.put("epoch", epoch);
        hello.put("language", "de");
        hello.put("page", Map.of("url", ORIGIN_PAGE, "title", "Trial"));
        return hello;
    }

    private static final String ORIGIN_PAGE = Socket.ORIGIN + "/";

    private synchronized void receive(@Nullable Socket[] self, JsonNode frame) {
        Socket from = self[0] == null ? socket : self[0];
        if (from == null || from != socket || closed) {
            return;
        }
        switch (frame.path("type").asString("")) {
            case "welcome" -> welcome(from, frame);
            case "event" -> event(from, frame);
            case "ack" -> acknowledged(frame);
            case "error" -> error(from, frame);
            case "reconnect" -> {
                reconnectMillis = frame.path("afterMillis").asLong(0);
                restarts.incrementAndGet();
                from.cut();
            }
            default -> {}
        }
    }

    private void welcome(Socket from, JsonNode frame) {
        ticket.keep(frame.path("conversation").asString(""), frame.path("token").asString(""));
        from.send(Map.of("type", "ping")); // the token is kept
        String now = frame.path("epoch").asString("");
        if (epoch != null && !epoch.equals(now)) {
            count("epoch_changed");
            transcript.reset();
        }
        epoch = now.isEmpty() ? null : now;
        if (frame.path("seq").asLong() < transcript.last()) {
            count("log_shorter_than_mine");
        }
        welcomed = true;
        welcomes.incrementAndGet();
        welcomedAt = System.nanoTime();
        unacknowledged.forEach((cid, waiting) -> send(from, cid, waiting));
    }

    private void event(Socket from, JsonNode frame) {
        boolean applied =
                transcript.apply(frame.path("seq").asLong(), frame.path("cid").asString(""), frame.path("event"));
        if (!applied) {
            from.cut(); // resuming fetches what is missing
        }
    }

    private void acknowledged(JsonNode frame) {
        String cid = frame.path("cid").asString("");
        replied(cid);
        if (unacknowledged.remove(cid) != null) {
            told.incrementAndGet();
        }
        sentAt.remove(cid);
        acks.told(String.valueOf(ticket.conversation()), cid, frame.path("seq").asLong());
    }

    private void replied(String cid) {
        long at = sentAt.getOrDefault(cid, 0L);
        if (at != 0) {
            slowestReply = Math.max(slowestReply, System.nanoTime() - at);
        }
    }

    private void error(Socket from, JsonNode frame) {
        String code = frame.path("code").asString("");
        String cid = frame.path("cid").asString("");
        count(code);
        if (cid.isEmpty()) {
            from.cut(); // the hello, or something that could not be told
        } else {
            replied(cid);
            Thread.ofVirtual().start(() -> {
                sleep(AGAIN);
                synchronized (this) {
                    sentAt.computeIfPresent(cid, (_, _) -> 0L);
                }
            });
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String code) {
        errors.merge(code, 1, Integer::sum);
    }

    private void send(Socket to, String cid, Map<String, Object> frame) {
        sentAt.put(cid, System.nanoTime());
        to.send(frame);
    }

    /** Says something, now or as soon as it can. */
    public void say(String text) {
        put(Map.of("type", "message", "text", text));
    }

    /** Asks for a person. */
    public void askForPerson() {
        put(Map.of("type", "handoff"));
    }

    private synchronized void put(Map<String, Object> words) {
        String cid = timeOrdered().toString();
        Map<String, Object> frame = new HashMap<>(words);
        frame.put("cid", cid);
        unacknowledged.put(cid, frame);
        said++;
        Socket now = socket;
        if (welcomed && now != null) {
            send(now, cid, frame);
        } else {
            sentAt.put(cid, 0L);
        }
    }

    /** A UUID of version 7: a time stamp and random bits. */
    static UUID timeOrdered() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long stamp = System.currentTimeMillis() & STAMP_MASK;
        return new UUID((stamp << 16) | 0x7000 | random.nextLong(0x1000), (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** Cuts the connection without a word; it comes back. */
    public synchronized void cut() {
        if (socket != null) {
            socket.cut();
        }
    }

    public Transcript transcript() {
        return transcript;
    }

    /** Null before the first welcome. */
    public @Nullable String conversation() {
        return ticket.conversation();
    }

    public synchronized boolean welcomed() {
        return welcomed;
    }

    /** How often it was welcomed, and when the last time by {@link System#nanoTime}. */
    public long welcomes() {
        return welcomes.get();
    }

    public long welcomedAt() {
        return welcomedAt;
    }

    /** How often the server said that it leaves. */
    public long restarts() {
        return restarts.get();
    }

    public synchronized long said() {
        return said;
    }

    public synchronized int waiting() {
        return unacknowledged.size();
    }

    /** Refusals and oddities, by code. */
    public synchronized Map<String, Integer> errors() {
        return Map.copyOf(errors);
    }

    /** The longest time between a sending and its ack or refusal, on one connection. */
    public synchronized Duration slowestReply() {
        return Duration.ofNanos(slowestReply);
    }

    /** All is acknowledged, and all that the bot had to answer is answered. */
    public synchronized boolean quiet() {
        return unacknowledged.isEmpty() && transcript.unanswered() == 0 && (ticket.conversation() != null || said == 0);
    }

    /** Whether it was closed; what came to its log afterwards it has not seen. */
    public boolean left() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        cut();
        thread.interrupt();
    }
}
