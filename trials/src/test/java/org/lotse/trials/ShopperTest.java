package org.lotse.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShopperTest {
    @Test
    void clientIds_areUuidsOfVersionSeven() {
        UUID id = Shopper.timeOrdered();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Shopper.timeOrdered()).isNotEqualTo(id);
    }
}
