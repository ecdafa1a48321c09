package org.lotse.trials.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotse.trials.Acks;

/** The disk under the log is full, and then there is room again. */
final class FolderFull implements Row {
    private static final Duration FILL = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "folder-full";
    }

    @Override
    public String promise() {
        return "data folder full: refusals with a clear error, readiness down, recovers by itself when there is room";
    }

    @Override
    public Outcome run(Ground ground) throws Exception {
        Path data = ground.data(name());
        Path folder = Files.createDirectories(data.resolve("redis"));
        try (Mount _ = new Mount(folder)) {
            return run(ground, data, folder);
        } catch (NotPermitted e) {
            return Outcome.notRun(this, "a small file system cannot be mounted here: " + e.getMessage());
        }
    }

    private Outcome run(Ground ground, Path data, Path folder) throws Exception {
        List<String> against = new ArrayList<>();
        Acks acks = new Acks();
        Path ballast = folder.resolve("ballast");
        try (Node node = new Node(ground, data, Map.of()).up();
                Crowd crowd = new Crowd(ground, node::chat, acks, 20)) {
            crowd.talk(ground.size(100, 50));
            crowd.awaitBot(Duration.ofSeconds(30));
            fill(ballast);
            boolean unready = await(FILL, () -> !node.ready());
            boolean refused = await(FILL, () -> crowd.refusals() > 0);
            int whenFull = acks.count();
            Thread.sleep(Duration.ofSeconds(ground.size(10, 2)));
            boolean stillUnready = !node.ready();
            int stayed = acks.count() - whenFull;
            Files.delete(ballast);
            long room = System.nanoTime();
            boolean ready = await(FILL, node::ready);
            boolean answers = crowd.awaitBot(FILL);
            Duration recovery = Duration.ofNanos(System.nanoTime() - room);
            crowd.hush();
            complain(against, unready && stillUnready, "readiness said that all is well while the disk was full");
            complain(against, refused, "nothing was refused while the disk was full");
            complain(against, ready && answers, "it did not recover by itself within " + FILL.toSeconds() + " s");
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("refusals", crowd.refusals());
            more.put("acknowledged while full", stayed);
            return Verification.of(this, node, crowd, acks, against, recovery, more);
        }
    }

    private static void complain(List<String> against, boolean holds, String otherwise) {
        if (!holds) {
            against.add(otherwise);
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static boolean await(Duration within, Condition condition) throws InterruptedException {
        long giveUp = System.nanoTime() + within.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    /** Until not a byte more fits. */
    private static void fill(Path ballast) {
        for (int size : new int[] {64 * 1024, 1}) {
            try (OutputStream out = Files.newOutputStream(
                    ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
                byte[] block = new byte[size];
                while (true) {
                    out.write(block);
                }
            } catch (IOException e) { // full, as intended
                continue;
            }
        }
    }

    private static final class NotPermitted extends IOException {
        private static final long serialVersionUID = 1;

        private NotPermitted(String message) {
            super(message);
        }
    }

    /** A file system in memory, of 24 MB. */
    private static final class Mount implements AutoCloseable {
        private final Path folder;

        private Mount(Path folder) throws IOException, InterruptedException {
            this.folder = folder;
            run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder.toString());
        }

        private static void run(String... command) throws IOException, InterruptedException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new NotPermitted(words.strip());
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            run("umount", folder.toString());
        }
    }
}
