package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

class ResumeTokensIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private ResumeTokens tokens = new ResumeTokens(REDIS.redis());
    private ConversationId id = ConversationId.random();

    @BeforeEach
    void open() {
        tokens = new ResumeTokens(REDIS.redis());
        id = new RedisConversationLog(REDIS.redis()).open("de", null).id();
    }

    @Test
    void token_isGoodForOneResume() {
        String first = tokens.issue(id);
        String second = tokens.exchange(id, first).orElseThrow();
        tokens.confirm(id, second);
        assertThat(tokens.exchange(id, first)).isEmpty();
        assertThat(tokens.exchange(id, second)).isPresent();
    }

    @Test
    void token_whoseSuccessorMayBeLost_isGoodOnceMore_forTheSameSuccessor() {
        String first = tokens.issue(id);
        String second = tokens.exchange(id, first).orElseThrow();
        assertThat(tokens.exchange(id, first)).contains(second); // another tab, or the answer was lost
        tokens.confirm(id, second);
        assertThat(tokens.exchange(id, first)).isEmpty();
        assertThat(tokens.exchange(id, second)).isPresent();
    }

    @Test
    void lateRequestOfADeadConnection_locksNobodyOut() {
        String first = tokens.issue(id);
        String mine = tokens.exchange(id, first).orElseThrow();
        assertThat(tokens.exchange(id, first)).isPresent(); // a hello that was on its way when its connection died
        tokens.confirm(id, mine);
        assertThat(tokens.exchange(id, mine)).isPresent();
        assertThat(tokens.exchange(id, first)).isEmpty();
    }

    @Test
    void lateConfirmationOfADeadConnection_locksNobodyOut() {
        String first = tokens.exchange(id, tokens.issue(id)).orElseThrow();
        String second = tokens.exchange(id, first).orElseThrow(); // the client has it
        tokens.confirm(id, first); // a frame that was on its way when its connection died
        tokens.confirm(id, second);
        assertThat(tokens.exchange(id, second)).isPresent();
    }

    @Test
    void anyMixOfLossAndDelay_leavesTheClientATokenThatIsGood() {
        Random random = new Random(4);
        for (int run = 0; run < 200; run++) {
            String held = tokens.issue(id);
            List<Runnable> late = new ArrayList<>(); // what dead connections still have on the way
            for (int step = 0; step < 12; step++) {
                String presented = held;
                late.add(() -> tokens.exchange(id, presented));
                String next = tokens.exchange(id, presented).orElseThrow();
                if (random.nextBoolean()) { // the welcome arrives
                    held = next;
                    Runnable heard = () -> tokens.confirm(id, next);
                    if (random.nextBoolean()) {
                        heard.run();
                    } else {
                        late.add(heard);
                    }
                }
                while (!late.isEmpty() && random.nextBoolean()) {
                    late.remove(random.nextInt(late.size())).run();
                }
            }
        }
    }

    @Test
    void token_ofAnotherConversation_isRefused() {
        ConversationId other =
                new RedisConversationLog(REDIS.redis()).open("de", null).id();
        String token = tokens.issue(other);
        tokens.issue(id);
        assertThat(tokens.exchange(id, token)).isEmpty();
        assertThat(tokens.exchange(id, "guessed")).isEmpty();
        assertThat(tokens.exchange(ConversationId.random(), token)).isEmpty();
    }

    @Test
    void token_has256Bits_andIsNotStored() {
        String token = tokens.issue(id);
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(REDIS.redis()
                        .call(jedis -> jedis.hgetAll("lotse:{" + id + "}:head"))
                        .values())
                .noneMatch(value -> value.contains(token));
    }
}
