package org.lotse;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lotse.content.InvalidContent;
import org.lotse.nlu.InvalidBundleException;
import org.lotse.nlu.bundle.Training;
import org.lotse.nlu.data.InvalidDataException;
import org.lotse.redis.RedisUnavailable;
import org.lotse.staff.Staff;
import org.lotse.staff.StaffRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The server. {@code demo} comes with a shop and four accounts, {@code serve} with nothing that the operator did not give.
 * Exit codes: 0 stopped, 2 something that the operator can mend, with one sentence on stderr that says how.
 */
@SpringBootApplication
@Command(
        name = "lotse",
        mixinStandardHelpOptions = true,
        version = "Lotse 0.1",
        description = "Customer-service chatbot for online shops, with hand-over to people.",
        subcommands = CheckCommand.class,
        exitCodeOnInvalidInput = 2)
public class LotseApplication {
    private static final int CANNOT_START = 2;
    private static final String MODEL = "models/shop";
    private static final String NO_ADMIN = """
            Nobody can administer the desk yet. Start once more with LOTSE_DESK_ADMIN_ID and LOTSE_DESK_ADMIN_PASSWORD
            (10 characters at the least) in the environment: this account is made if there is no administrator.""";

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new LotseApplication());
        line.setExecutionExceptionHandler((failure, _, _) -> explain(failure));
        int code = line.execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** What both ways to start have in common. */
    private static final class Where {
        @Option(names = "--port", defaultValue = "8080", description = "the web port (${DEFAULT-VALUE})")
        private int port;

        @Option(names = "--data", defaultValue = ".lotse", description = "where everything is kept (${DEFAULT-VALUE})")
        private Path data = Path.of(".lotse");

        @Option(names = "--rehearse", hidden = true, description = "start and stop, for the launcher's class cache")
        private boolean rehearse;
    }

    /** @param offset of the machine's clock from the truth; only trials set it */
    @Bean
    Clock clock(@Value("${lotse.clock-offset:0s}") Duration offset) {
        return offset.isZero() ? Clock.systemUTC() : Clock.offset(Clock.systemUTC(), offset);
    }

    @Command(description = "Starts everything with the demo shop Hafenkontor.")
    int demo(
            @Mixin Where where,
            @Option(names = "--content", defaultValue = "training-data", description = "articles, dialogs, utterances")
                    Path content)
            throws IOException, InterruptedException {
        String password = Optional.ofNullable(System.getenv("LOTSE_DEMO_PASSWORD"))
                .filter(given -> !given.isBlank())
                .orElseGet(LotseApplication::randomPassword);
        Map<String, Object> settings = settings(where, content);
        settings.put("lotse.content.demo", "true");
        settings.put("lotse.desk.demo-password", password);
        if (!Training.isCurrent(where.data.resolve(MODEL), content)) {
            train(where.data, content);
        }
        if (where.rehearse) {
            return rehearse(settings, where.data, content);
        }
        run(settings);
        addresses(System.out, where.port, password);
        return 0;
    }

    @Command(description = "Starts the server for production, with the operator's own content and accounts.")
    int serve(
            @Mixin Where where,
            @Option(names = "--content", required = true, description = "articles, dialogs, utterances of the shop")
                    Path content)
            throws IOException, InterruptedException {
        Map<String, Object> settings = settings(where, content);
        if (!Files.exists(where.data.resolve(MODEL))) {
            train(where.data, content);
        }
        if (where.rehearse) {
            return rehearse(settings, where.data, content);
        }
        boolean administered = run(settings).getBean(Staff.class).administered();
        System.out.println("Lotse answers on port " + where.port + ".");
        if (!administered) {
            System.out.println(NO_ADMIN);
        }
        return 0;
    }

    private static Map<String, Object> settings(Where where, Path content) {
        Path data = where.data;
        int port = where.port;
        requireWritable(data);
        if (!where.rehearse) {
            requireFree(port);
        }
        if (!Files.isDirectory(content)) {
            throw new CannotStart("There is no folder " + content
                    + "; name the one with articles, dialogs and utterances " + "with --content DIR.");
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("management.server.port", port + 1);
        settings.put("lotse.content.folder", absolute(content));
        settings.put("lotse.content.data", absolute(data));
        settings.put("lotse.redis.folder", absolute(data.resolve("redis")));
        settings.put("lotse.nlu.bundle", absolute(data.resolve(MODEL)));
        return settings;
    }

    /** Spring takes a relative path for a resource within the program. */
    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static void requireWritable(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "writable", ""));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + data + " cannot be written; give a writable one with --data DIR.");
        }
    }

    /** The web port and the one after it, for metrics. */
    private static void requireFree(int port) {
        for (int wanted : new int[] {port, port + 1}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(wanted));
            } catch (IOException | IllegalArgumentException e) {
                throw new CannotStart(
                        "Port " + wanted + " is in use or not allowed; stop what uses it or choose another "
                                + "with --port N (N+1 serves the metrics).");
            }
        }
    }

    private static void train(Path data, Path content) {
        System.err.println("Training the model of the shop (once, about a minute) …");
        Training.train(content, data.resolve(MODEL), line -> System.err.println("  " + line));
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(LotseApplication.class);
        application.setLogStartupInfo(false);
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static int rehearse(Map<String, Object> settings, Path data, Path content)
            throws IOException, InterruptedException {
        System.err.println("Rehearsing (once after a build, for quick starts) …");
        try (Rehearsal rehearsal = new Rehearsal(data)) {
            settings.putAll(rehearsal.settings());
            try (var context = run(settings)) {
                int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                rehearsal.play(port, content);
            }
        }
        return 0;
    }

    private static String randomPassword() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(letters.charAt(random.nextInt(letters.length())));
        }
        return password.toString();
    }

    private static void addresses(PrintStream out, int port, String password) {
        String base = "http://localhost:" + port;
        out.printf("""

                Lotse is ready. This is a demo: its shop, orders and accounts are invented.

                  shop with chat   %1$s/          try order HK-204511, postal code 20457
                  agents' desk     %1$s/desk      anna, ben (agents), chef (supervisor) or admin
                  help centre      %1$s/help
                  metrics          http://localhost:%2$d/actuator/prometheus

                  password         %3$s

                Ctrl-C stops it; conversations are kept.
                %n""", base, port + 1, password);
    }

    /** One sentence for what the operator can mend; a stack trace only for what is our fault. */
    private static int explain(Exception failure) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean mendable = cause instanceof CannotStart
                    || cause instanceof RedisUnavailable
                    || cause instanceof StaffRefusal
                    || cause instanceof InvalidContent
                    || cause instanceof InvalidBundleException
                    || cause instanceof InvalidDataException;
            if (mendable) {
                System.err.println("lotse: " + cause.getMessage());
                return CANNOT_START;
            }
        }
        if (failure instanceof ParameterException usage) {
            System.err.println(usage.getMessage());
            return CANNOT_START;
        }
        throw failure;
    }

    private static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1;

        private CannotStart(String message) {
            super(message);
        }
    }
}
