package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeskSettingsTest {
    @Test
    void withoutTheDemo_thereIsNoAccountThatWasNotGiven() {
        assertThat(new DeskSettings(List.of(), null).all(null)).isEmpty();
    }

    @Test
    void demo_hasTwoAgentsAndASupervisor() {
        assertThat(new DeskSettings(List.of(), "x").all("{bcrypt}y"))
                .extracting(DeskSettings.Account::id)
                .containsExactly("anna", "ben", "chef");
    }

    @Test
    void passwordInTheClear_isRefused() {
        assertThatThrownBy(() -> new DeskSettings.Account("eva", "Eva", Agent.Role.AGENT, "secret"))
                .hasMessageContaining("eva")
                .hasMessageContaining("{bcrypt}");
        assertThatThrownBy(() -> new DeskSettings.Account("e v a", "Eva", Agent.Role.AGENT, "{bcrypt}x"))
                .hasMessageContaining("e v a");
    }
}
