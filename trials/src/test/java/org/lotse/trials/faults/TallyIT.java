package org.lotse.trials.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.redis.RedisAccess;
import org.lotse.trials.Acks;
import org.lotse.trials.Shopper;

/** Books that are never wrong prove nothing. */
class TallyIT {
    @TempDir
    Path folder;

    private static void say(ConversationLog log, ConversationId id, String text) {
        Draft draft =
                new Draft(new ClientId(UUID.randomUUID().toString()), Event.Message.of(Event.Sender.SHOPPER, text));
        log.append(id, new Guard.Anyone(), List.of(draft));
    }

    @Test
    void brokenLog_isComplainedAbout() {
        try (RedisAccess access = RedisAccess.folder(folder);
                HttpClient http = HttpClient.newHttpClient();
                Shopper nobody =
                        new Shopper(http, () -> URI.create("ws://127.0.0.1:1/chat"), new Acks(), Duration.ofHours(1))) {
            ConversationLog log = ConversationLog.on(access.redis());
            ConversationId id = log.open("de", null).id();
            say(log, id, "Hallo");
            assertThat(Tally.of(access.redis(), new Acks(), List.of(nobody)).complaints())
                    .isEmpty();
            access.redis().<Long>call(jedis -> jedis.hset("lotse:{" + id + "}:head", "seq", "9"));
            Tally tally = Tally.of(access.redis(), new Acks(), List.of(nobody));
            assertThat(tally.gaps()).isEqualTo(1);
            assertThat(tally.complaints()).isNotEmpty();
        }
    }
}
