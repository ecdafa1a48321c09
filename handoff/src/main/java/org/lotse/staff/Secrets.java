package org.lotse.staff;

import java.security.SecureRandom;
import java.util.Base64;
import org.lotse.redis.Sha256;

/** Random words that nobody can guess, and the digests under which they are stored. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** 256 random bits in URL-safe Base64: 43 characters. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256, in hexadecimal. */
    public static String digest(String secret) {
        return Sha256.hex(secret);
    }
}
