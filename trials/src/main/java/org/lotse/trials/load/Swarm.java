package org.lotse.trials.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Many conversations on one thread. Active ones say their messages as a schedule or, without one, the last answer has it;
 * whichever is free says the next. A conversation that said enough ends, and another one takes its place. Idle ones are
 * silent until {@link #poke} lets one of them speak.
 */
final class Swarm implements Talk.Crowd, AutoCloseable {
    private static final int BUFFER = 1 << 18;
    private static final int OPENING_AT_ONCE = 64;
    private static final int SOCKETS_PER_ADDRESS = 900;
    private static final long LONGEST_WAIT_MILLIS = 50;
    private static final int REFUSALS = 100;

    private final Target target;
    private final Messages messages;
    private final boolean echo;
    private final int turns;
    private final LongSupplier clock;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final FrameHead head = new FrameHead();
    private final Random random = new Random(1);
    private final Set<Talk> opening = new LinkedHashSet<>();
    private final Set<Talk> active = new LinkedHashSet<>();
    private final List<Talk> idle = new ArrayList<>();
    private final Deque<Talk> free = new ArrayDeque<>();
    private final Deque<Long> backlog = new ArrayDeque<>();
    private Tally tally = new Tally(0, 0);
    private @Nullable Schedule schedule;
    private boolean talking;
    private boolean openingIdle;
    private int wantedActive;
    private int wantedIdle;
    private long serial;
    private long connected;

    /**
     * @param echo whether the server is an echo instead of Lotse
     * @param turns of a conversation before it ends; 0: it never ends
     * @param clock in nanoseconds
     */
    Swarm(Target target, Messages messages, boolean echo, int turns, LongSupplier clock) {
        this.target = target;
        this.messages = messages;
        this.echo = echo;
        this.turns = turns == 0 ? Integer.MAX_VALUE : turns;
        this.clock = clock;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens that many conversations which stay silent; returns when all were greeted or {@code giveUp} has come. */
    int openIdle(int count, Tally into, long giveUp) {
        tally = into;
        wantedIdle = count;
        openingIdle = true;
        loop(giveUp, () -> idle.size() >= wantedIdle || tally.refusals() >= REFUSALS);
        openingIdle = false;
        wantedIdle = idle.size();
        return idle.size();
    }

    /** Opens that many conversations which will talk; returns as {@link #openIdle}. */
    int open(int count, Tally into, long giveUp) {
        tally = into;
        wantedActive = count;
        loop(giveUp, () -> free.size() >= wantedActive || tally.refusals() >= REFUSALS);
        return free.size();
    }

    /**
     * Lets the open conversations talk, as the schedule or, without one, each one's last answer has it. They count as of
     * all ages, since shoppers do not come and go all at the same time.
     */
    void begin(@Nullable Schedule plan, Tally into) {
        long place = 0;
        for (Talk talk : free) {
            talk.aged((int) (place++ * turns / free.size()));
        }
        tally = into;
        schedule = plan;
        talking = true;
        if (plan == null) {
            List<Talk> all = List.copyOf(free);
            free.clear();
            all.forEach(this::speak);
        }
    }

    /** Goes on until that time. */
    void run(long until) {
        loop(until, () -> false);
    }

    /** Says nothing new, and waits for the answers that are still to come. */
    void finish(long giveUp) {
        talking = false;
        schedule = null;
        backlog.clear();
        loop(giveUp, () -> active.stream().noneMatch(Talk::waiting));
    }

    /** Lets randomly chosen idle conversations say a message each, as the schedule has it. */
    void poke(Schedule schedule, int times, Tally into, long giveUp) {
        tally = into;
        int[] left = {times};
        loop(giveUp, () -> {
            while (left[0] > 0 && schedule.due(clock.getAsLong())) {
                Talk talk = idle.get(random.nextInt(idle.size()));
                if (!talk.waiting()) {
                    say(talk, schedule.take());
                    left[0]--;
                }
            }
            return left[0] == 0 && idle.stream().noneMatch(Talk::waiting);
        });
    }

    private void loop(long until, BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                long now = clock.getAsLong();
                if (now - until >= 0) {
                    return;
                }
                openMore();
                sayWhatIsDue(now);
                selector.select(
                        key -> {
                            if (key.attachment() instanceof Wire wire) {
                                wire.ready(buffer);
                            }
                        },
                        pause(until));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long pause(long until) {
        long next = schedule == null ? until : Math.min(until, schedule.next());
        long millis = TimeUnit.NANOSECONDS.toMillis(next - clock.getAsLong());
        return Math.clamp(millis, 1, LONGEST_WAIT_MILLIS);
    }

    private void openMore() {
        int missing =
                openingIdle ? wantedIdle - idle.size() - opening.size() : wantedActive - active.size() - opening.size();
        while (missing-- > 0 && opening.size() < OPENING_AT_ONCE && tally.refusals() < REFUSALS) {
            long n = connected++;
            Messages.Lines lines = messages.lines(n);
            Talk talk = echo ? new Talk.Echoer(lines, this) : new Talk.Shopper(lines, this, head);
            opening.add(talk);
            try {
                new Wire(selector, target, source(), talk);
            } catch (IOException e) { // too many open files, or no such source address
                gone(talk, String.valueOf(e.getMessage()));
            }
        }
    }

    /** The first 900 sockets come from 127.0.0.1, which every system has, the next ones from 127.0.0.2 and so on. */
    private @Nullable InetAddress source() {
        int crowd = (idle.size() + active.size() + opening.size()) / SOCKETS_PER_ADDRESS;
        return crowd == 0 ? null : InetAddress.ofLiteral("127.0.0." + (1 + crowd));
    }

    private void sayWhatIsDue(long now) {
        Schedule plan = schedule;
        while (plan != null && plan.due(now)) {
            long due = plan.take();
            Talk talk = free.poll();
            if (talk == null) {
                backlog.add(due);
                tally.sent(due); // it is due, whether or not anybody is free to say it
            } else {
                say(talk, due);
            }
        }
    }

    private void say(Talk talk, long due) {
        tally.sent(due);
        talk.say(due);
    }

    @Override
    public long serial() {
        return ++serial;
    }

    @Override
    public void opened(Talk talk) {
        opening.remove(talk);
        tally.opened();
        if (openingIdle) {
            idle.add(talk);
        } else {
            active.add(talk);
        }
    }

    @Override
    public void ready(Talk talk) {
        if (!active.contains(talk)) {
            return;
        }
        if (talk.over(turns)) {
            active.remove(talk);
            talk.leave();
        } else if (talking) {
            speak(talk);
        } else {
            free.add(talk);
        }
    }

    private void speak(Talk talk) {
        if (schedule == null) {
            say(talk, clock.getAsLong());
            return;
        }
        Long due = backlog.poll();
        if (due == null) {
            free.add(talk);
        } else {
            talk.say(due);
        }
    }

    @Override
    public void acked(Talk talk, long due) {
        tally.acked(due, clock.getAsLong());
    }

    @Override
    public void answered(Talk talk, long due) {
        tally.answered(due, clock.getAsLong());
    }

    /** Whoever was refused starts anew, so that no answer is waited for that will not come. */
    @Override
    public void failed(Talk talk, String code) {
        tally.failed(code);
        remove(talk);
        talk.leave();
    }

    @Override
    public void gone(Talk talk, String reason) {
        tally.refused();
        if (!reason.isEmpty()) {
            tally.failed(reason);
        }
        remove(talk);
    }

    private void remove(Talk talk) {
        opening.remove(talk);
        active.remove(talk);
        free.remove(talk);
        idle.remove(talk);
    }

    @Override
    public void close() {
        try {
            selector.keys().forEach(key -> {
                if (key.attachment() instanceof Wire wire) {
                    wire.drop();
                }
            });
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
