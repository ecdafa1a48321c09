package org.lotse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotse.staff.Role;

class DeskSettingsTest {
    private static final String HASH = "{bcrypt}$2y$10$" + "a".repeat(53);

    private static DeskSettings.Account eva(String id, String password) {
        return new DeskSettings.Account(id, "Eva", Role.AGENT, Set.of("de"), Set.of(), password);
    }

    @Test
    void passwordThatIsNotHashed_isRefused() {
        assertThat(eva("eva", HASH).account(3).agent().capacity()).isEqualTo(3);
        for (String password : new String[] {"secret", "{noop}secret", "{bcrypt}secret", "{argon2}$argon2id$v=19$x"}) {
            assertThatThrownBy(() -> eva("eva", password).account(3))
                    .hasMessageContaining("eva")
                    .hasMessageContaining("{bcrypt}");
        }
        assertThatThrownBy(() -> eva("e v a", HASH).account(3)).hasMessageContaining("e v a");
    }

    @Test
    void companyLogin_needsAllThatBelongsToIt() {
        assertThat(oidc("", "", "").enabled()).isFalse();
        assertThat(oidc("https://id.example", "lotse", "secret").enabled()).isTrue();
        assertThat(oidc("http://localhost:9000", "lotse", "secret").enabled()).isTrue();
        assertThatThrownBy(() -> oidc("https://id.example", "lotse", "")).hasMessageContaining("client-secret");
        assertThatThrownBy(() -> oidc("http://id.example", "lotse", "secret")).hasMessageContaining("https");
        assertThatThrownBy(() -> oidc("id.example", "lotse", "secret")).hasMessageContaining("https");
    }

    private static DeskSettings.Oidc oidc(String issuer, String id, String secret) {
        return new DeskSettings.Oidc(issuer, id, secret, "email", false, "Firma");
    }
}
