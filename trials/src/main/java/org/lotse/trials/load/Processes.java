package org.lotse.trials.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which process is which, and what it uses; from {@code /proc}, so on other systems only processor times are known. */
final class Processes {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final long KIB = 1024;

    private Processes() {}

    /** The process that listens on a port. */
    static OptionalLong listener(int port) {
        Set<String> inodes = inodes(line -> line[STATE].equals(LISTENS) && port(line[LOCAL]) == port);
        return owner(inodes, _ -> true);
    }

    /** The Redis that a process is connected to on this machine. */
    static OptionalLong redisOf(long server) {
        Set<String> own = sockets(PROC.resolve(Long.toString(server)));
        Set<Integer> ports = new HashSet<>();
        lines().filter(line -> own.contains(line[INODE]) && !line[STATE].equals(LISTENS))
                .forEach(line -> ports.add(port(line[REMOTE])));
        Set<String> inodes = inodes(line -> line[STATE].equals(LISTENS) && ports.contains(port(line[LOCAL])));
        return owner(inodes, Processes::isRedis);
    }

    private static boolean isRedis(Path process) {
        String name = read(process.resolve("comm"));
        return name.contains("redis") || name.contains("valkey");
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }

    private static Set<String> inodes(Predicate<String[]> wanted) {
        Set<String> inodes = new HashSet<>();
        lines().filter(wanted).forEach(line -> inodes.add(line[INODE]));
        return inodes;
    }

    private static Stream<String[]> lines() {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(file -> read(PROC.resolve(file)).lines().skip(1))
                .map(line -> line.strip().split(" +"))
                .filter(line -> line.length > INODE);
    }

    private static OptionalLong owner(Set<String> inodes, Predicate<Path> wanted) {
        if (inodes.isEmpty()) {
            return OptionalLong.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (wanted.test(process) && sockets(process).stream().anyMatch(inodes::contains)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty(); // no /proc
        }
        return OptionalLong.empty();
    }

    private static Set<String> sockets(Path process) {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                String link = link(file);
                if (link.startsWith("socket:[")) {
                    inodes.add(link.substring("socket:[".length(), link.length() - 1));
                }
            }
        } catch (IOException e) {
            return Set.of(); // somebody else's, or it has ended
        }
        return inodes;
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Processor time since its start; zero if it is unknown. */
    static Duration cpu(OptionalLong pid) {
        return pid.isEmpty()
                ? Duration.ZERO
                : ProcessHandle.of(pid.getAsLong())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO);
    }

    /** Resident memory in bytes, or null if it is unknown. */
    static @Nullable Long resident(OptionalLong pid) {
        if (pid.isEmpty()) {
            return null;
        }
        return read(PROC.resolve(pid.getAsLong() + "/status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElse(null);
    }

    /** The load averages of 1, 5 and 15 minutes, or none. */
    static List<Double> loadAverage() {
        String[] words = read(PROC.resolve("loadavg")).split(" ", -1);
        return words.length < 3
                ? List.of()
                : Stream.of(words).limit(3).map(Double::valueOf).toList();
    }
}
