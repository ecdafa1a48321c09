package org.lotse.trials.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void latencies_haveTheirPercentiles() {
        Tally tally = new Tally(0, 1000 * MILLI);
        for (int i = 1; i <= 100; i++) {
            tally.sent(0);
            tally.acked(0, i * MILLI / 10);
            tally.answered(0, i * MILLI);
        }
        assertThat(tally.turns()).isEqualTo(100);
        assertThat(tally.unanswered()).isZero();
        assertThat(tally.answer().p50()).isCloseTo(50, within(0.1));
        assertThat(tally.answer().p95()).isCloseTo(95, within(0.1));
        assertThat(tally.answer().p99()).isCloseTo(99, within(0.1));
        assertThat(tally.answer().max()).isCloseTo(100, within(0.1));
        assertThat(tally.ack().p50()).isCloseTo(5, within(0.01));
    }

    @Test
    void whatIsOutsideOfTheTime_doesNotCount() {
        Tally tally = new Tally(100, 200);
        tally.sent(50);
        tally.answered(50, 60); // warm-up
        tally.sent(90);
        tally.answered(90, 150); // due before, answered in it: throughput
        tally.sent(190);
        tally.answered(190, 250); // due in it, answered after: latency
        tally.sent(200);
        assertThat(tally.turns()).isEqualTo(1);
        assertThat(tally.unanswered()).isZero();
        assertThat(tally.answer().max()).isCloseTo(60 / 1e6, within(0.001));
    }

    @Test
    void messageWithoutAnswer_isUnanswered() {
        Tally tally = new Tally(0, 100);
        tally.sent(10);
        tally.sent(20);
        tally.answered(10, 30);
        assertThat(tally.unanswered()).isEqualTo(1);
    }

    @Test
    void nothing_isZero() {
        assertThat(new Tally(0, 100).answer()).isEqualTo(new Tally.Latency(0, 0, 0, 0));
    }

    /** A server that answers at once but stands still for a second: 100 messages that were due meanwhile waited for it. */
    @Test
    void serverThatStoodStill_showsInEveryMessageThatWasDue() {
        Schedule schedule = new Schedule(0, 100);
        Tally tally = new Tally(0, 2000 * MILLI);
        for (long now = 0; now < 2000 * MILLI; now += MILLI) { // the clock
            boolean stands = now < 1000 * MILLI;
            while (!stands && schedule.due(now)) {
                long due = schedule.take();
                tally.sent(due);
                tally.answered(due, now);
            }
        }
        assertThat(tally.turns()).isEqualTo(200);
        assertThat(tally.answer().max()).isCloseTo(1000, within(1.0));
        assertThat(tally.answer().p95()).isBetween(850.0, 950.0);
        assertThat(tally.answer().p50()).isBetween(0.0, 10.0);
    }

    @Test
    void schedule_isEvenAndDoesNotDrift() {
        Schedule schedule = new Schedule(7, 3);
        long last = 0;
        for (int i = 0; i < 3000; i++) {
            last = schedule.take();
        }
        assertThat(last).isEqualTo(7 + 2999 * 1_000_000_000L / 3);
        assertThat(schedule.due(schedule.next() - 1)).isFalse();
        assertThat(schedule.due(schedule.next())).isTrue();
    }
}
