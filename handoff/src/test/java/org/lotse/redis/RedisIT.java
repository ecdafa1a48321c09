package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;

class RedisIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    /** As a turn of the bot's that took too long. */
    @Test
    void interruptedCall_fails_andNoOther() {
        Redis redis = REDIS.redis();
        CompletableFuture<Object> waiting = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                waiting.complete(redis.<Object>call(jedis -> jedis.blpop(0, "nobody pushes here")));
            } catch (StoreUnavailable e) {
                waiting.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> redis.<String>call(UnifiedJedis::info).contains("blocked_clients:1"));
        thread.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(waiting::get)
                .withCauseInstanceOf(StoreUnavailable.class);
        assertThat(redis.<String>call(jedis -> jedis.set("key", "value"))).isEqualTo("OK");
    }

    @Test
    void serverThatIsGone_isAskedAgainOnlyWhenItAnswers() {
        Redis redis = REDIS.redis();
        REDIS.kill();
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> redis.<String>call(jedis -> jedis.get("key")));
        }
        assertThat(redis.answers()).isFalse();
        REDIS.restart();
        assertThat(REDIS.redis().answers()).isTrue();
    }

    /** As after a change of its password: each ping is answered with a refusal, until that is put right. */
    @Test
    void serverThatComesBackRefusing_isUsedAgainWhenItDoesNot(@TempDir Path folder) throws Exception {
        RedisSettings settings = new RedisSettings(null, folder, Duration.ofSeconds(2), 4, 0, Duration.ofSeconds(1));
        try (ManagedRedis server = new ManagedRedis(settings);
                Redis redis = new Redis(server.address(), settings)) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            redis.subscribe("channel", heard::add, () -> {});
            String right = server.address().getUserInfo().substring(1);
            Path config = folder.resolve("redis.conf");
            Files.writeString(config, Files.readString(config).replace(right, "another"));
            ProcessHandle process = server.process().orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> redis.<String>call(jedis -> jedis.get("key")));

            new ProcessBuilder(ManagedRedis.binary(folder).toString(), config.toString()).start();
            URI refusing =
                    URI.create("redis://:another@127.0.0.1:" + server.address().getPort());
            try (Redis other = new Redis(refusing, settings)) {
                other.awaitBack();
                Awaitility.await()
                        .until(
                                () -> other.<String>call(jedis -> jedis.info("errorstats")),
                                containsString("WRONGPASS"));
                other.<String>call(jedis -> jedis.configSet("requirepass", right));
            }
            Awaitility.await().until(redis::answers);
            Awaitility.await().until(() -> {
                redis.<Long>call(jedis -> jedis.publish("channel", "hello"));
                return !heard.isEmpty();
            });
        }
    }

    /** Else whoever takes its connection next reads an answer that is not theirs. */
    @Test
    void subscriptionThatEnds_leavesNothingUnread() throws Exception {
        Redis redis = REDIS.redis();
        for (int i = 0; i < 200; i++) {
            CountDownLatch heard = new CountDownLatch(1);
            var subscription = (Redis.Subscription) redis.subscribe("channel", _ -> heard.countDown(), () -> {});
            while (!heard.await(1, TimeUnit.MILLISECONDS)) {
                redis.<Long>call(jedis -> jedis.publish("channel", "hello"));
            }
            subscription.close();
            subscription.pingOnce();
            String value = "value " + i;
            redis.<String>call(jedis -> jedis.set("key", value));
            assertThat(redis.<String>call(jedis -> jedis.get("key"))).isEqualTo(value);
        }
    }
}
