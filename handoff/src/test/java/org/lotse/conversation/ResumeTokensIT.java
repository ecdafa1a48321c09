package org.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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
    void token_whoseSuccessorMayBeLost_isGoodOnceMore() {
        String first = tokens.issue(id);
        String lost = tokens.exchange(id, first).orElseThrow();
        String second = tokens.exchange(id, first).orElseThrow();
        tokens.confirm(id, second);
        assertThat(tokens.exchange(id, lost)).isEmpty();
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
