package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.redis.RedisAccess;
import org.springframework.util.FileSystemUtils;
import redis.clients.jedis.Protocol;

/** The procedure of docs/operations.md: the folder is copied while writing goes on, and a server starts on the copy. */
@Timeout(120)
class BackupIT {
    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    @Test
    void copyOfABusyFolder_hasAllThatWasAcknowledgedBefore_andLeavesTheOriginalAlone() throws Exception {
        Path original = folder.resolve("original");
        Path copy = folder.resolve("copy");
        ConcurrentLinkedQueue<Ack> acks = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch written = new CountDownLatch(400);
        try (RedisAccess access = RedisAccess.folder(original);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            ConversationLog log = ConversationLog.on(access.redis());
            for (int i = 0; i < WRITERS; i++) {
                writers.submit(() -> write(log, acks, enough, written));
            }
            written.await();
            List<Ack> before = List.copyOf(acks);
            rewriteAt(access, "0");
            FileSystemUtils.copyRecursively(original, copy);
            rewriteAt(access, "100");
            restored(copy, before);
            assertThat(access.redis().answers()).isTrue(); // although the copy brought its address and process along
            enough.set(true);
            writers.shutdown();
            assertThat(new LogCheck(access.redis()).check(acks, _ -> {}).examples())
                    .filteredOn(finding -> finding.kind() == Finding.Kind.LOST)
                    .isEmpty();
        }
    }

    private static void rewriteAt(RedisAccess access, String percentage) {
        Object reply = access.redis()
                .<Object>call(jedis ->
                        jedis.sendCommand(Protocol.Command.CONFIG, "SET", "auto-aof-rewrite-percentage", percentage));
        assertThat(reply).isNotNull();
    }

    private static void restored(Path copy, List<Ack> before) {
        try (RedisAccess access = RedisAccess.folder(copy)) {
            LogCheck.Report report = new LogCheck(access.redis()).check(before, _ -> {});
            assertThat(report.examples()).isEmpty();
            assertThat(report.acknowledged()).isEqualTo(before.size()).isGreaterThanOrEqualTo(400);
            assertThat(report.conversations()).isGreaterThan(1);
        }
    }

    private static void write(
            ConversationLog log, ConcurrentLinkedQueue<Ack> acks, AtomicBoolean enough, CountDownLatch written) {
        while (!enough.get()) {
            ConversationId id = log.open("de", null).id();
            for (int i = 0; i < 20 && !enough.get(); i++) {
                ClientId cid = new ClientId(UUID.randomUUID().toString());
                Event event = Event.Message.of(Event.Sender.SHOPPER, "Nachricht " + i);
                Appended.Done done = (Appended.Done) log.append(id, new Guard.Anyone(), List.of(new Draft(cid, event)));
                acks.add(new Ack(id, cid.value(), done.seq()));
                written.countDown();
            }
        }
    }
}
