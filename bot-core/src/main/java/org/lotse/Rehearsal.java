package org.lotse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import org.lotse.nlu.data.TrainingData;
import org.lotse.nlu.data.TrainingDataReader;
import org.lotse.nlu.data.Utterance;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Chats with a server that nobody else knows and that forgets it all, while Java writes its class cache: the cache then
 * also holds which code is in use under load, and a server that starts with it is much sooner quick
 * ({@code docs/load.md}, "The first minute").
 */
final class Rehearsal implements AutoCloseable {
    private static final String ORIGIN = "http://rehearsal.localhost";
    private static final int MESSAGES = 1_500;
    private static final int CONVERSATION = 25;
    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Path data;

    /** @param data the folder in which a place of its own is made */
    Rehearsal(Path data) throws IOException {
        this.data = Files.createTempDirectory(data.toAbsolutePath(), "rehearsal");
    }

    /**
     * What must be otherwise than in the server that is rehearsed, whatever the operator has set: ports that nobody knows,
     * data of its own, no mail to anybody, and no limit to what one may say.
     */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("lotse.content.data", data);
        settings.put("lotse.redis.url", "");
        settings.put("lotse.redis.replicas", 0);
        settings.put("lotse.redis.folder", data.resolve("redis"));
        settings.put("lotse.socket.origins", ORIGIN);
        settings.put("spring.mail.host", "");
        for (String limit : List.of("messages", "burst", "frames")) {
            settings.put("lotse.chat." + limit, Integer.MAX_VALUE);
        }
        return settings;
    }

    /**
     * Says what is in the utterances of the content, an equal part of each file.
     *
     * @throws IOException if the server does not answer
     */
    void play(int port, Path content) throws IOException, InterruptedException {
        List<Future<?>> chats = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService shoppers = Executors.newFixedThreadPool(AT_ONCE)) {
            TrainingData.LANGUAGES.forEach(language -> {
                List<Utterance> all = TrainingDataReader.utterances(content, language);
                int most = Math.min(all.size(), MESSAGES / TrainingData.LANGUAGES.size());
                List<String> said = IntStream.range(0, most)
                        .mapToObj(n ->
                                all.get((int) ((long) n * all.size() / most)).text())
                        .toList();
                for (int from = 0; from < most; from += CONVERSATION) {
                    List<String> part = said.subList(from, Math.min(most, from + CONVERSATION));
                    chats.add(shoppers.submit(() -> {
                        new Chat(http, port, language.code()).play(part);
                        return null;
                    }));
                }
            });
            for (Future<?> chat : chats) {
                chat.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the server did not chat as it should", e.getCause());
        }
    }

    /** One shopper, who waits for each answer. */
    private static final class Chat implements WebSocket.Listener {
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        private Chat(HttpClient http, int port, String language) {
            socket = http.newWebSocketBuilder()
                    .header("Origin", ORIGIN)
                    .buildAsync(URI.create("ws://localhost:" + port + "/chat"), this)
                    .join();
            send(Map.of("type", "hello", "lastSeq", 0, "language", language));
        }

        private void play(List<String> said) throws IOException, InterruptedException {
            for (String words : said) {
                answers.clear();
                send(Map.of("type", "message", "cid", UUID.randomUUID().toString(), "text", words));
                if (answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                    throw new IOException("no answer within " + PATIENCE_SECONDS + " s");
                }
            }
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        private void send(Map<String, Object> frame) {
            socket.sendText(LogJson.MAPPER.writeValueAsString(frame), true).join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode frame = LogJson.MAPPER.readTree(text.toString());
                text.setLength(0);
                if (frame.at("/event/from/role").asString("").equals("bot")) {
                    answers.add(frame.at("/event/text").asString(""));
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }
}
