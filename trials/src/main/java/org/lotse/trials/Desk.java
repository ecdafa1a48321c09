package org.lotse.trials;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** An agent's desk as PROTOCOL.md has it: logged in by the form, the inbox, conversations opened, taken and answered. */
public final class Desk implements AutoCloseable {
    private static final int NO_CONTENT = 204;
    private static final Duration LOOK = Duration.ofMillis(50);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final Acks acks;
    private final Socket socket;

    // guarded by this
    private final Map<String, JsonNode> inbox = new LinkedHashMap<>();
    private final Map<String, Transcript> opened = new HashMap<>();
    private final Map<String, String> asked = new HashMap<>();
    private final List<JsonNode> errors = new ArrayList<>();
    private final Map<String, Long> told = new HashMap<>();

    /**
     * Logs in and opens the desk.
     *
     * @param server its web port on loopback
     * @param wire the port to reach the socket by, the server's or one before it
     */
    public Desk(int server, int wire, String agent, String password, Acks acks)
            throws IOException, InterruptedException {
        this.acks = acks;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        String base = "http://127.0.0.1:" + server;
        http.send(request(base + "/desk/api/me").build(), HttpResponse.BodyHandlers.discarding());
        HttpRequest login = request(base + "/desk/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString("username=" + agent + "&password=" + password))
                .build();
        int status = http.send(login, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != NO_CONTENT) {
            throw new IOException("the login of " + agent + " was answered with " + status);
        }
        this.socket = new Socket(http, URI.create("ws://127.0.0.1:" + wire + "/desk/socket"), this::receive);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1);
    }

    private String cookie(String name) throws IOException {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IOException("the server set no cookie " + name));
    }

    private synchronized void receive(JsonNode frame) {
        String conversation = frame.path("conversation").asString("");
        switch (frame.path("type").asString("")) {
            case "inbox" -> {
                inbox.clear();
                rows(frame);
            }
            case "rows" -> {
                rows(frame);
                frame.path("gone").forEach(gone -> inbox.remove(gone.asString("")));
            }
            case "event" -> {
                Transcript transcript = opened.get(conversation);
                if (transcript != null) {
                    transcript.apply(
                            frame.path("seq").asLong(), frame.path("cid").asString(""), frame.path("event"));
                }
            }
            case "ack" -> {
                String cid = frame.path("cid").asString("");
                told.put(cid, frame.path("seq").asLong());
                String kind = asked.getOrDefault(cid, "");
                if (!kind.equals("note")
                        && !kind.equals("decline")
                        && !kind.equals("tag")) { // those are not in the log
                    acks.told(conversation, cid, frame.path("seq").asLong());
                }
            }
            case "error" -> errors.add(frame);
            default -> {}
        }
    }

    private void rows(JsonNode frame) {
        frame.path("conversations")
                .forEach(row -> inbox.put(row.path("conversation").asString(""), row));
    }

    /** Follows a conversation from its first event on. */
    public synchronized Transcript open(String conversation) {
        Transcript transcript = opened.computeIfAbsent(conversation, _ -> new Transcript());
        socket.send(Map.of("type", "open", "conversation", conversation, "lastSeq", transcript.last()));
        return transcript;
    }

    /** Takes no new conversations; the bot promises nobody. */
    public void pause() {
        socket.send(Map.of("type", "available", "available", false));
    }

    /** Takes a conversation out of the queue; returns the client id. */
    public String claim(String conversation) {
        return change("claim", conversation, Map.of());
    }

    /** Answers. */
    public String say(String conversation, String text) {
        return change("message", conversation, Map.of("text", text));
    }

    private synchronized String change(String type, String conversation, Map<String, String> more) {
        String cid = Shopper.timeOrdered().toString();
        Map<String, String> frame = new HashMap<>(more);
        frame.put("type", type);
        frame.put("cid", cid);
        frame.put("conversation", conversation);
        asked.put(cid, type);
        socket.send(frame);
        return cid;
    }

    /** Whether that client id was acknowledged. */
    public synchronized boolean told(String cid) {
        return told.containsKey(cid);
    }

    /** Codes of the refusals so far. */
    public synchronized List<String> refusals() {
        return errors.stream().map(error -> error.path("code").asString("")).toList();
    }

    /** The inbox's row of a conversation; missing if it is not listed. */
    public synchronized JsonNode row(String conversation) {
        JsonNode row = inbox.get(conversation);
        return row == null ? tools.jackson.databind.node.MissingNode.getInstance() : row;
    }

    /** Conversations that wait, in the order of their turn. */
    public synchronized List<String> waiting() {
        return inbox.values().stream()
                .filter(row -> row.path("owner").asString("").equals("queue"))
                .sorted(java.util.Comparator.comparing(
                        row -> row.path("waitingSince").asString("")))
                .map(row -> row.path("conversation").asString(""))
                .toList();
    }

    /** Waits for something that this desk hears. */
    public boolean await(Duration within, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    /** Whether the socket has ended. */
    public boolean ended() throws InterruptedException {
        return socket.awaitEnd(Duration.ZERO);
    }

    /** As when the browser is killed: no word to the server. */
    public void cut() {
        socket.cut();
    }

    @Override
    public void close() {
        socket.cut();
        http.shutdownNow();
    }
}
