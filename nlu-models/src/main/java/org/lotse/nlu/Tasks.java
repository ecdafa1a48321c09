package org.lotse.nlu;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for what threads of a training do. */
public final class Tasks {
    private Tasks() {}

    /**
     * The result of a task.
     *
     * @throws IllegalStateException if the task failed, or the waiting was interrupted
     */
    public static <T> T done(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        }
    }
}
