package org.lotse.trials.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.lotse.conversation.Ack;
import org.lotse.conversation.LogCheck;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.springframework.util.FileSystemUtils;

/**
 * The power fails while shoppers talk: server and Redis die, and the append-only file ends at a random byte. What was
 * acknowledged when the file was no longer than that must be there, since the ack follows the disk.
 */
final class LogCut implements Row {
    private static final Duration BOUND = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "log-cut";
    }

    @Override
    public String promise() {
        return "append-only file cut at a random byte: it starts, and holds every event acknowledged before the cut";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        Map<Ack, Long> lengths = new ConcurrentHashMap<>();
        int cuts = 0;
        long checked = 0;
        long lost = 0;
        long end = System.nanoTime() + BOUND.toNanos();
        try (Node node = new Node(ground, ground.data(name()), Map.of()).up();
                Crowd crowd = new Crowd(ground, node::chat, acks, ground.size(40, 10))) {
            Path folder = node.data().resolve("redis");
            Path file = growing(folder);
            acks.listen(ack -> lengths.put(ack, file.toFile().length()));
            long before = file.toFile().length();
            crowd.talk(ground.size(200, 50));
            Thread.sleep(ground.size(20_000, 2_000));
            node.kill();
            Processes.redis(folder).ifPresent(Processes::kill);
            crowd.hush();
            long length = file.toFile().length();
            while (cuts < ground.size(100, 4) && System.nanoTime() < end) {
                long at = cuts == 0 ? length : ThreadLocalRandom.current().nextLong(before, length);
                List<Ack> kept = lengths.entrySet().stream()
                        .filter(known -> known.getValue() <= at)
                        .map(Map.Entry::getKey)
                        .toList();
                LogCheck.Report report = cut(ground, folder, file, at, kept);
                cuts++;
                checked += kept.size();
                lost += report.count(org.lotse.conversation.Finding.Kind.LOST);
                if (!report.clean()) {
                    against.add("cut at " + at + " of " + length + ": "
                            + report.examples().getFirst());
                }
            }
            long at = ThreadLocalRandom.current().nextLong(before, length);
            truncate(file, at);
            node.start(); // the whole server starts on it, and everybody goes on
            node.awaitReady();
            if (!answersSomebody(ground, node)) {
                against.add("a server on the cut file answers nobody");
            }
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("cuts", cuts);
            more.put("bytes", length);
            Tally tally = new Tally(
                    crowd.all().stream().mapToLong(shopper -> shopper.said()).sum(),
                    checked,
                    checked - lost,
                    lost,
                    0,
                    0,
                    0,
                    List.of());
            return Outcome.of(this, against, tally, null, more);
        }
    }

    /** The file that grows: the last increment, or the only file before version 7. */
    private static Path growing(Path folder) throws IOException {
        Path only = folder.resolve("appendonly.aof");
        if (Files.exists(only)) {
            return only;
        }
        try (Stream<Path> files = Files.list(folder.resolve("appendonlydir"))) {
            return files.filter(file -> file.toString().endsWith(".incr.aof"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
        }
    }

    private static LogCheck.Report cut(Ground ground, Path folder, Path file, long at, List<Ack> kept)
            throws IOException {
        Path copy = ground.work().resolve("cut-" + System.nanoTime());
        FileSystemUtils.copyRecursively(folder, copy);
        Files.deleteIfExists(copy.resolve("redis.pid"));
        Files.deleteIfExists(copy.resolve("redis.properties"));
        truncate(copy.resolve(folder.relativize(file)), at);
        try (RedisAccess access = RedisAccess.folder(copy)) {
            return new LogCheck(access.redis()).check(kept, _ -> {});
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }

    private static void truncate(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(at);
        }
    }

    private static boolean answersSomebody(Ground ground, Node node) throws InterruptedException {
        try (Crowd newcomer = new Crowd(ground, node::chat, new Acks(), 1)) {
            newcomer.talk(2);
            return newcomer.awaitBot(Duration.ofSeconds(30));
        }
    }
}
