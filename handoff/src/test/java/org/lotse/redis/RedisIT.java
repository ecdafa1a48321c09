package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
