package org.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void rehearsal_touchesNothingOfTheOperators_andLeavesNothing() throws Exception {
        try (Rehearsal rehearsal = new Rehearsal(data)) {
            assertThat(rehearsal.settings())
                    .containsEntry("lotse.redis.url", "")
                    .containsEntry("spring.mail.host", "")
                    .containsEntry("server.port", 0);
            for (String folder : new String[] {"lotse.content.data", "lotse.redis.folder"}) {
                Path used = (Path) rehearsal.settings().get(folder);
                assertThat(used).startsWithRaw(data).isNotEqualTo(data).isNotEqualTo(data.resolve("redis"));
            }
            assertThat(data).isNotEmptyDirectory();
        }
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).isEmpty();
        }
    }
}
