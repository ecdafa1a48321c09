package org.lotse.redis;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** The keys of one primary that fit a pattern, a page at a time; no connection is held between two pages. */
final class KeyScan implements Iterator<List<String>> {
    private static final int PAGE = 500;
    private static final CommandObjects COMMANDS = new CommandObjects();

    private final Supplier<Connection> primary;
    private final ScanParams params;
    private String cursor = ScanParams.SCAN_POINTER_START;
    private boolean ended;

    private KeyScan(Supplier<Connection> primary, String pattern) {
        this.primary = primary;
        this.params = new ScanParams().match(pattern).count(PAGE);
    }

    static Stream<String> of(Supplier<Connection> primary, String pattern) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new KeyScan(primary, pattern), Spliterator.ORDERED), false)
                .flatMap(List::stream);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public List<String> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        ScanResult<String> page = Redis.guarded(() -> {
            try (Connection connection = primary.get()) {
                return connection.executeCommand(COMMANDS.scan(cursor, params));
            }
        });
        cursor = page.getCursor();
        ended = page.isCompleteIteration();
        return page.getResult();
    }
}
