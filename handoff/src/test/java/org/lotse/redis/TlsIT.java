package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A server with TLS whose certificate names {@code localhost} and is trusted by nobody but a store of ours. Java reads the
 * properties of that store once, so each client is a process. Skipped where the installed Redis knows no TLS.
 */
@Timeout(120)
class TlsIT {
    private static final String[] NOTHING = {};

    @TempDir
    Path folder;

    /** Asks the Redis of a URL. */
    static final class Client {
        private Client() {}

        public static void main(String[] args) {
            RedisSettings settings =
                    new RedisSettings(args[0], Path.of("."), Duration.ofSeconds(5), 2, 0, Duration.ofSeconds(1));
            try (Redis redis = new Redis(RedisAddress.of(args[0]), settings)) {
                System.out.println("answered " + redis.<String>call(jedis -> jedis.set("key", "value")));
            } catch (StoreUnavailable | JedisException e) {
                Throwable cause = e;
                while (cause.getCause() != null) {
                    cause = cause.getCause();
                }
                System.out.println("refused: " + cause.getMessage());
            }
        }
    }

    @Test
    void server_isTalkedTo_ifItsCertificateIsTrustedAndNamesIt() throws Exception {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem");
        run(
                java("keytool"),
                "-importcert",
                "-noprompt",
                "-alias",
                "redis",
                "-file",
                "cert.pem",
                "-keystore",
                "trust.p12",
                "-storepass",
                "changeit");
        int port = freePort();
        Process server = new ProcessBuilder(
                        ManagedRedis.binary(folder).toString(),
                        "--port",
                        "0",
                        "--tls-port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--tls-cert-file",
                        "cert.pem",
                        "--tls-key-file",
                        "key.pem",
                        "--tls-ca-cert-file",
                        "cert.pem",
                        "--tls-auth-clients",
                        "no",
                        "--save",
                        "")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        try {
            Awaitility.await().until(() -> !server.isAlive() || listens(port));
            assumeTrue(server.isAlive(), "this Redis knows no TLS");
            String[] trusting = {
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"),
                "-Djavax.net.ssl.trustStorePassword=changeit"
            };
            assertThat(ask("rediss://localhost:" + port, trusting)).contains("answered OK");
            assertThat(ask("rediss://127.0.0.1:" + port, trusting)).contains("refused: No subject alternative names");
            assertThat(ask("rediss://localhost:" + port, NOTHING))
                    .contains("refused: ")
                    .contains("certification path");
        } finally {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private String ask(String url, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(java("java")));
        command.addAll(List.of(options));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", path, Client.class.getName(), url));
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String java(String program) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + program;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (java.io.IOException e) { // not yet
            return false;
        }
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
