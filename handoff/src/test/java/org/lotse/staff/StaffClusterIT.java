package org.lotse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotse.redis.Redis;
import org.lotse.redis.TestServers;

@Timeout(60)
class StaffClusterIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void changesLoginsAndAttempts_countOnOtherNodes() throws Exception {
        try (TestServers servers = TestServers.cluster()) {
            Redis redis = servers.ofCluster();
            Redis other = servers.ofCluster();
            List<Agent> agents = List.of(new Agent("anna", "Anna", Role.AGENT, 3));
            Staff staff = TestStaff.of(redis, agents);
            staff.password("anna", "{bcrypt}$2a$10$" + "x".repeat(53));
            Staff there = TestStaff.of(other, agents);
            assertThat(there.account("anna")).isEqualTo(staff.account("anna")).isPresent();

            Logins logins = new Logins(redis, staff, new StaffSignals(redis), HOUR);
            String token = logins.issue("anna").orElseThrow();
            assertThat(new Logins(other, there, new StaffSignals(other), HOUR).find(token))
                    .isPresent();

            LoginSettings.Attempts limits = new LoginSettings.Attempts(1, 20, HOUR);
            assertThat(new Attempts(redis, limits).begin("anna", "192.0.2.1")).isEmpty();
            assertThat(new Attempts(other, limits).begin("anna", "192.0.2.2")).isPresent();

            new Deposits(redis).keep("secret", "text", HOUR);
            assertThat(new Deposits(other).take("secret")).contains("text");
        }
    }
}
