package org.lotse.nlu;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Threads for what computes without ever waiting, as many as processors, first come, first served. A virtual thread keeps
 * its carrier while it computes, so that a few messages that are being understood would hold up everything else that runs
 * on virtual threads; these leave the carriers free. They end with the process.
 */
final class Readers {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("reader-", 0).factory());

    private Readers() {}

    /**
     * Computes for a virtual thread, which waits; a platform thread computes for itself.
     *
     * @throws CancellationException if the waiting was interrupted; what has not begun by then is never computed
     */
    static <T> T compute(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        Future<T> result = THREADS.submit(work::get);
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("the message is no longer waited for");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
