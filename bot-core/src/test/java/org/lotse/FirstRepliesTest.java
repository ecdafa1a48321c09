package org.lotse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.content.InvalidContent;
import org.lotse.staff.CannedReply;

class FirstRepliesTest {
    @Test
    void shippedReplies_areThereInBothLanguages() {
        assertThat(FirstReplies.read(Path.of("../training-data/desk/replies.yaml")))
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(reply -> assertThat(reply.text()).containsOnlyKeys("de", "en"))
                .extracting(CannedReply::shortcut)
                .contains("moin", "danke", "moment", "retoure", "versand", "kulanz");
    }

    @Test
    void wrongReply_isTold_withItsLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("replies.yaml"), "moin:\n  de: Moin\nweg:\n  de: '{betrag}'\n");
        assertThatThrownBy(() -> FirstReplies.read(file))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("replies.yaml:4")
                .hasMessageContaining("{betrag}");
    }
}
