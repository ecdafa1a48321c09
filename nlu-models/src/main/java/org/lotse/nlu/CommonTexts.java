package org.lotse.nlu;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * How the texts were understood that many shoppers type letter for letter alike: "Wo ist meine Bestellung?", "ja", "thanks".
 * Understanding depends on nothing but what is in the key. What could be one person's own is never kept.
 */
final class CommonTexts {
    private static final int LONGEST = 80;
    private static final int MOST_DIGITS = 2;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Key, Understanding> understood;

    private record Key(String text, Context context, LocalDate today) {}

    /** @param most texts that are kept; of more, those that are met seldom give way */
    CommonTexts(int most) {
        this.understood = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(KEPT)
                .recordStats()
                .executor(Runnable::run) // its own upkeep takes less time than handing it to a thread
                .build();
    }

    /** What is known of the text, else what {@code read} makes of it. */
    Understanding understanding(String text, Context context, LocalDate today, Supplier<Understanding> read) {
        if (!mayBeCommon(text)) {
            return read.get();
        }
        Key key = new Key(text, context, today);
        Understanding known = understood.getIfPresent(key);
        if (known == null) {
            known = read.get(); // two may read the same text at the same time: cheaper than one waiting for the other
            understood.put(key, known);
        }
        return known;
    }

    /** How often a text was known. */
    long met() {
        return understood.stats().hitCount();
    }

    /** Two digits are in names of products; order numbers, postal codes and telephone numbers have more. */
    private static boolean mayBeCommon(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') < 0
                && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }
}
