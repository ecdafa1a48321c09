package org.lotse.trials.load;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lotse.trials.load.Target.WrongArgument;

/** One run: the idle shoppers, the load, then the baselines, one after the other. */
final class LoadRun {
    private static final long OPEN_PATIENCE = SECONDS.toNanos(300);
    private static final long ANSWER_PATIENCE = SECONDS.toNanos(5);
    private static final long SETTLE = SECONDS.toNanos(3);
    private static final int POKES = 200;
    private static final double POKES_PER_SECOND = 20;

    private final Report.Plan plan;
    private final Messages messages;
    private final PrintStream notes;

    LoadRun(Report.Plan plan, Messages messages, PrintStream notes) {
        this.plan = plan;
        this.messages = messages;
        this.notes = notes;
    }

    /** A process that bears the load, and the Redis behind it. */
    record Under(OptionalLong server, OptionalLong redis) {
        static Under of(OptionalLong server) {
            return new Under(server, server.isEmpty() ? server : Processes.redisOf(server.getAsLong()));
        }
    }

    Report run(Target target, Under under, boolean withBaselines) {
        var before = Processes.loadAverage();
        Report.Idle idle = null;
        Report.Load load = null;
        try (Swarm swarm = new Swarm(target, messages, false, plan.turnsPerConversation(), System::nanoTime)) {
            if (plan.idle() > 0) {
                idle = idle(swarm, under);
            }
            if (plan.conversations() > 0) {
                ServerMetrics former = ServerMetrics.of(target.address());
                load = counted(load(swarm, under), ServerMetrics.of(target.address()), former);
            }
        }
        Report.Baselines baselines = load != null && withBaselines ? baselines(load.turnsPerSecond()) : null;
        Report.Machine machine =
                new Report.Machine(Runtime.getRuntime().availableProcessors(), before, Processes.loadAverage());
        return new Report(plan, machine, load, idle, baselines);
    }

    private Report.Idle idle(Swarm swarm, Under under) {
        Long empty = Processes.resident(under.server());
        long start = System.nanoTime();
        Tally opening = new Tally(start, Long.MAX_VALUE);
        notes.println("opening " + plan.idle() + " idle shoppers");
        int shoppers = swarm.openIdle(plan.idle(), opening, start + OPEN_PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        requireSome(shoppers, opening);
        notes.printf("%d are there after %.1f s%n", shoppers, seconds);
        swarm.run(System.nanoTime() + SETTLE);
        Report.Memory memory = Report.Memory.of(under.server(), empty, shoppers);
        long first = System.nanoTime();
        Tally spoken = new Tally(first, first + SECONDS.toNanos(3600));
        swarm.poke(
                new Schedule(first, POKES_PER_SECOND),
                POKES,
                spoken,
                first + SECONDS.toNanos((long) (POKES / POKES_PER_SECOND)) + ANSWER_PATIENCE);
        return new Report.Idle(
                shoppers,
                Report.rounded(seconds),
                opening.errors(),
                opening.refusals(),
                memory,
                POKES,
                spoken.ack(),
                spoken.answer(),
                spoken.unanswered());
    }

    private static void requireSome(int opened, Tally tally) {
        if (opened == 0) {
            throw new WrongArgument("no conversation could be opened; is the server running there? " + tally.errors());
        }
    }

    private Report.Load load(Swarm swarm, Under under) {
        Long empty = Processes.resident(under.server());
        Tally opening = new Tally(0, 0);
        int opened = swarm.open(plan.conversations(), opening, System.nanoTime() + OPEN_PATIENCE);
        requireSome(opened, opening);
        long start = System.nanoTime();
        long from = start + SECONDS.toNanos(plan.warmup());
        long to = from + SECONDS.toNanos(plan.seconds());
        Tally tally = new Tally(from, to);
        requireSome(opened, tally);
        notes.println(
                opened + " conversations talk: " + plan.warmup() + " s to warm up, " + plan.seconds() + " s count");
        swarm.begin(plan.rate() > 0 ? new Schedule(start, plan.rate()) : null, tally);
        swarm.run(from);
        Spent before = Spent.of(under);
        swarm.run(to);
        Spent after = Spent.of(under);
        Report.Memory memory = Report.Memory.of(under.server(), empty, opened);
        swarm.finish(to + ANSWER_PATIENCE);
        notes.printf("%.0f turns/s%n", tally.turns() / (double) plan.seconds());
        return report(tally, after.since(before), memory);
    }

    private Report.Load report(Tally tally, Report.Cpu cpu, Report.Memory memory) {
        return new Report.Load(
                tally.turns(),
                Report.rounded(tally.turns() / (double) plan.seconds()),
                tally.answer(),
                tally.ack(),
                tally.unanswered(),
                tally.conversations(),
                tally.errors(),
                tally.refusals(),
                cpu,
                memory,
                null,
                null,
                null);
    }

    private static Report.Load counted(Report.Load load, ServerMetrics now, ServerMetrics former) {
        return new Report.Load(
                load.turns(),
                load.turnsPerSecond(),
                load.answer(),
                load.ack(),
                load.unanswered(),
                load.opened(),
                load.errors(),
                load.refused(),
                load.cpu(),
                load.memory(),
                now.values().isEmpty() ? null : now.decisions(former),
                now.values().isEmpty() ? null : now.remembered(former),
                now.values().isEmpty() ? null : now.stepMicros(former));
    }

    private Report.Baselines baselines(double turnsPerSecond) {
        return new Report.Baselines(
                Report.Echo.of(echo(false), turnsPerSecond), Report.Echo.of(echo(true), turnsPerSecond));
    }

    /** The same load on an echo. */
    Report.Load echo(boolean durable) {
        notes.println(durable ? "the same for an echo that makes texts durable" : "the same for a bare echo");
        try (Baseline baseline = new Baseline(durable);
                Swarm swarm =
                        new Swarm(baseline.target(), messages, true, plan.turnsPerConversation(), System::nanoTime)) {
            return load(swarm, Under.of(OptionalLong.of(baseline.pid())));
        }
    }

    /** Processor times at one moment. */
    private record Spent(long at, Duration server, @Nullable Duration redis, Duration generator) {
        static Spent of(Under under) {
            return new Spent(
                    System.nanoTime(),
                    Processes.cpu(under.server()),
                    under.redis().isEmpty() ? null : Processes.cpu(under.redis()),
                    Processes.cpu(OptionalLong.of(ProcessHandle.current().pid())));
        }

        Report.Cpu since(Spent before) {
            double seconds = (at - before.at) / 1e9;
            return new Report.Cpu(
                    Report.Usage.of(server.minus(before.server), seconds),
                    redis == null || before.redis == null ? null : Report.Usage.of(redis.minus(before.redis), seconds),
                    Report.Usage.of(generator.minus(before.generator), seconds));
        }
    }
}
