package org.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.redis.RedisAccess;
import picocli.CommandLine;

class CheckCommandTest {
    private static final String CONVERSATION = "c-0198f2a4c1d07e3f9a51c0ffee123456";

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();

    private int check(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    private void store(String key, String field, String value) throws Exception {
        Files.createDirectories(data.resolve("redis"));
        try (RedisAccess access = RedisAccess.folder(data.resolve("redis"))) {
            access.redis().call(jedis -> jedis.hset("lotse:{" + CONVERSATION + "}:" + key, field, value));
        }
    }

    @Test
    void soundLog_isZero() throws Exception {
        store("head", "seq", "0");
        store("head", "owner", "bot");
        assertThat(check("--data", data.toString())).isZero();
        assertThat(out.toString()).startsWith("1 conversations, 0 events").contains("sound    numbers without gaps");
    }

    @Test
    void brokenLog_isOne_andSaysWhere() throws Exception {
        store("head", "seq", "3");
        store("head", "owner", "bot");
        Path acks = Files.writeString(data.resolve("acks"), CONVERSATION + " some-cid 2\n");
        assertThat(check("--data", data.toString(), "--acks", acks.toString(), "--json"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"clean\":false", "\"HEAD\":1", "\"LOST\":1", CONVERSATION);
    }

    @Test
    void whatTheOperatorCanMend_isTwo() throws Exception {
        Path acks = Files.writeString(data.resolve("acks"), "nonsense\n");
        assertThat(check()).isEqualTo(2);
        assertThat(check("--data", data.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(check("--data", data.toString(), "--redis", "redis://127.0.0.1:1"))
                .isEqualTo(2);
        assertThat(check("--data", data.toString(), "--acks", acks.toString())).isEqualTo(2);
    }
}
