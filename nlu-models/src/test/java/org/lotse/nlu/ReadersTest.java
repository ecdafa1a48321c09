package org.lotse.nlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private final ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        virtual.close();
    }

    @Test
    void virtualThread_isComputedForByAPlatformThread() {
        Thread computing = Tasks.done(virtual.submit(() -> Readers.compute(Thread::currentThread)));
        assertThat(computing.isVirtual()).isFalse();
        assertThat(computing.isDaemon()).isTrue();
    }

    @Test
    void platformThread_computesForItself() {
        assertThat(Readers.compute(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void failure_isPassedOn() {
        Future<?> failing = virtual.submit(() -> Readers.compute(() -> {
            throw new IllegalArgumentException("broken");
        }));
        assertThatThrownBy(() -> Tasks.done(failing)).hasRootCauseMessage("broken");
    }

    @Test
    void interruptedThread_waitsNoLonger_andItsWorkIsNotBegun() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            others.add(virtual.submit(() -> Readers.compute(() -> await(busy))));
        }
        List<String> begun = new ArrayList<>();
        Exception[] thrown = new Exception[1];
        Thread waiting = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            try {
                Readers.compute(() -> begun.add("late"));
            } catch (CancellationException e) {
                thrown[0] = e;
            }
        });
        waiting.start();
        waiting.join();
        busy.countDown();
        others.forEach(Tasks::done);
        assertThat(Tasks.done(virtual.submit(() -> Readers.compute(() -> "next"))))
                .isEqualTo("next");
        assertThat(thrown[0]).isInstanceOf(CancellationException.class);
        assertThat(begun).isEmpty();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
