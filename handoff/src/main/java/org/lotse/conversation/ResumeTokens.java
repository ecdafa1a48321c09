package org.lotse.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;
import org.lotse.redis.Sha256;

/**
 * The secrets with which a shopper comes back to a conversation: 256 random bits in URL-safe Base64, stored as SHA-256
 * only, good for one resume. The one before stays valid until {@link #confirm}, since the answer that carried the new one
 * may have been lost.
 *
 * <p>A token has one successor, made of it with the conversation's own key. So it does not matter how often a token is
 * presented before its successor arrives: by two tabs at once, or by a connection that died with its request on the way.
 */
public final class ResumeTokens {
    private static final Script EXCHANGE = Script.of(ResumeTokens.class, "resume.lua");
    private static final Script CONFIRM = Script.of(ResumeTokens.class, "confirm.lua");
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Redis redis;

    public ResumeTokens(Redis redis) {
        this.redis = redis;
    }

    /** The first token of a conversation. */
    public String issue(ConversationId id) {
        String token = encoded(random());
        Map<String, String> fields = Map.of("token", hash(token), "token-key", encoded(random()));
        redis.write(jedis -> jedis.hset(head(id), fields));
        return token;
    }

    /** The next token, if {@code token} belongs to the conversation; empty for every other reason alike. */
    public Optional<String> exchange(ConversationId id, String token) {
        String key = redis.call(jedis -> jedis.hget(head(id), "token-key"));
        if (key == null) {
            return Optional.empty();
        }
        String next = successor(token, key);
        Object accepted = redis.run(EXCHANGE, List.of(head(id)), List.of(hash(token), hash(next)));
        return Long.valueOf(1).equals(accepted) ? Optional.of(next) : Optional.empty();
    }

    /**
     * The client was heard on the socket that brought it this token: the one before is worthless from now on. Changes
     * nothing if this one has been exchanged since.
     */
    public void confirm(ConversationId id, String token) {
        redis.runUnconfirmed(CONFIRM, List.of(head(id)), List.of(hash(token)));
    }

    private byte[] random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String successor(String token, String key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), MAC));
            return encoded(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static String head(ConversationId id) {
        return RedisConversationLog.key(id, "head");
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
