package org.lotse.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.LogJson;
import org.lotse.conversation.Turns;
import org.lotse.redis.TestRedis;

@Timeout(120)
class LeavingIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Test
    void stop_refusesTraffic_finishesTurns_andSendsEverybodyAway() throws Exception {
        SocketServer server = new SocketServer(REDIS.redis(), "--server.shutdown=graceful");
        List<String> story = server.sockets().story;
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        server.turns().start(new Turns.Worker() {
            @Override
            public void take(ConversationId id) {
                taken.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    story.add("interrupted");
                }
                story.add("turn done");
            }

            @Override
            public void giveUp(ConversationId id, RuntimeException why) {}
        });
        List<SocketClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(new SocketClient(server.address()));
        }
        server.turns().add(ConversationId.random());
        taken.await();
        Thread stop = Thread.ofPlatform().start(server::close);
        goOn.countDown();
        stop.join();

        List<Long> pauses = new ArrayList<>();
        for (SocketClient client : clients) {
            pauses.add(LogJson.MAPPER
                    .readTree(client.frames.take())
                    .path("afterMillis")
                    .asLong());
            assertThat(client.closed.take()).isEqualTo(1012);
        }
        assertThat(pauses).allMatch(pause -> pause >= 0 && pause <= 10_000);
        assertThat(pauses.stream().distinct())
                .as("they do not all come at once")
                .hasSizeGreaterThan(1);
        assertThat(story.getFirst()).isEqualTo("turn done");
        assertThat(story.subList(1, story.size()))
                .hasSize(20)
                .allMatch(step -> step.equals("sent away while REFUSING_TRAFFIC"));
    }
}
