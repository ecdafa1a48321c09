package org.lotse.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.redis.TestRedis;

class StaffIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Hours ALWAYS = new Hours(BERLIN, Map.of(), Set.of());
    private static final String HASH = "{bcrypt}$2a$10$" + "x".repeat(53);

    private final AtomicLong nanos = new AtomicLong();
    private StaffSignals signals = new StaffSignals(REDIS.redis());
    private Staff staff = staff();

    @BeforeEach
    void renew() throws Exception {
        signals.close();
        signals = new StaffSignals(REDIS.redis());
        staff = staff();
    }

    @AfterEach
    void close() throws Exception {
        signals.close();
    }

    private Staff staff() {
        return new Staff(REDIS.redis(), ALWAYS, signals, nanos::get);
    }

    private static Agent agent(String id, Role role) {
        return new Agent(id, id, role, 3);
    }

    private static Team team(String id) {
        return new Team(id, id, Set.of(), BERLIN, Map.of(), Set.of());
    }

    private void admin(String id) {
        staff.put(agent(id, Role.ADMIN), false, null);
        staff.password(id, HASH);
    }

    @Test
    void change_isKnownOnOtherNodes_bySignal() {
        Staff other = staff();
        AtomicInteger capacity = new AtomicInteger();
        Awaitility.await()
                .until(
                        () -> { // no time passes: only a signal can tell, as soon as it is listened to
                            staff.put(
                                    new Agent("anna", "anna", Role.AGENT, 1 + capacity.getAndIncrement() % 50),
                                    false,
                                    null);
                            return other.agent("anna").isPresent();
                        });
    }

    @Test
    void change_whoseSignalIsLost_isKnownAfterASecond() throws Exception {
        try (StaffSignals deaf = new StaffSignals(REDIS.redis())) {
            deaf.close();
            Staff other = new Staff(REDIS.redis(), ALWAYS, deaf, nanos::get);
            staff.put(agent("anna", Role.AGENT), false, null);
            nanos.addAndGet(Duration.ofMillis(1001).toNanos());
            assertThat(other.agent("anna")).isPresent();
        }
    }

    @Test
    void lastKnownState_counts_whileRedisIsAway() {
        staff.put(agent("anna", Role.AGENT), false, null);
        REDIS.kill();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(staff.agent("anna")).isPresent();
        assertThatThrownBy(() -> staff.put(agent("ben", Role.AGENT), false, null))
                .isInstanceOf(org.lotse.redis.StoreUnavailable.class);
        REDIS.restart();
        signals = new StaffSignals(REDIS.redis()); // the old one went with its connection
    }

    @Test
    void changesAtTheSameTime_areAllMade() throws Exception {
        List<Future<?>> changes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                String id = "team-" + i;
                changes.add(threads.submit(() -> staff.put(team(id))));
            }
        }
        for (Future<?> change : changes) {
            change.get();
        }
        assertThat(staff.teams()).hasSize(12);
    }

    @Test
    void disabledAgents_areNoAgents_butKeepTheirAccount() {
        assertThat(staff.put(agent("anna", Role.AGENT), false, null)).isTrue();
        assertThat(staff.put(agent("anna", Role.AGENT), true, null)).isFalse();
        assertThat(staff.agent("anna")).isEmpty();
        assertThat(staff.agents()).isEmpty();
        assertThat(staff.account("anna").orElseThrow().disabled()).isTrue();
    }

    @Test
    void lastAdmin_stays() {
        admin("eva");
        staff.put(agent("without-password", Role.ADMIN), false, null);
        List<Runnable> ways = List.of(
                () -> staff.removeAgent("eva"),
                () -> staff.put(agent("eva", Role.SUPERVISOR), false, null),
                () -> staff.put(agent("eva", Role.ADMIN), true, null),
                () -> staff.replaceAll("agents: []"));
        for (Runnable way : ways) {
            assertThatThrownBy(way::run)
                    .isInstanceOfSatisfying(StaffRefusal.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(StaffRefusal.Reason.LAST_ADMIN));
        }
        admin("jan");
        staff.removeAgent("eva");
        assertThat(staff.administered()).isTrue();
    }

    @Test
    void teamInUse_stays_andUnknownOnesAreRefused() {
        staff.put(team("billing"));
        staff.put(new CannedReply("danke", Map.of("de", "Danke"), "billing"));
        assertThatThrownBy(() -> staff.removeTeam("billing")).hasMessageContaining("/danke");
        staff.removeReply("danke");
        staff.removeTeam("billing");
        assertThat(staff.teams()).isEmpty();
        assertThatThrownBy(() -> staff.put(new CannedReply("danke", Map.of("de", "Danke"), "billing")))
                .hasMessageContaining("billing");
        assertThatThrownBy(() -> staff.removeReply("danke")).hasMessageContaining("danke");
    }

    @Test
    void claims_belongToOneAgent() {
        staff.put(agent("anna", Role.AGENT), false, "Anna@Shop.example");
        staff.put(agent("kai", Role.AGENT), false, null);
        assertThat(staff.accountByClaim("anna@shop.example")
                        .orElseThrow()
                        .agent()
                        .id())
                .isEqualTo("anna");
        assertThat(staff.accountByClaim("kai")).isPresent();
        assertThat(staff.accountByClaim("anna"))
                .as("whoever has a claim is no longer meant by the id")
                .isEmpty();
        assertThatThrownBy(() -> staff.put(agent("ben", Role.AGENT), false, "anna@shop.example"))
                .hasMessageContaining("anna");
    }

    @Test
    void hours_areTheTeams_orTheShops() {
        Instant sunday = Instant.parse("2026-11-29T12:00:00Z");
        Instant christmas = Instant.parse("2026-12-25T12:00:00Z"); // a Friday
        assertThat(staff.hours(null).open(sunday)).isTrue();
        staff.defaultHours(new Hours(
                BERLIN, Map.of(java.time.DayOfWeek.FRIDAY, "08:00-20:00"), Set.of(LocalDate.of(2026, 12, 25))));
        staff.put(team("like-the-shop"));
        staff.put(new Team(
                "sunday", "Sonntag", Set.of(), BERLIN, Map.of(java.time.DayOfWeek.SUNDAY, "00:00-24:00"), Set.of()));
        assertThat(staff.hours("like-the-shop").open(sunday)).isFalse();
        assertThat(staff.hours("like-the-shop").open(christmas)).isFalse();
        assertThat(staff.hours("like-the-shop").open(Instant.parse("2026-12-18T12:00:00Z")))
                .isTrue();
        assertThat(staff.hours("sunday").open(sunday)).isTrue();
        assertThat(staff.hours("gone").open(sunday)).isFalse();
    }

    @Test
    void firstReplies_areGivenOnce() {
        List<CannedReply> replies = List.of(
                new CannedReply("moin", Map.of("de", "Moin"), null),
                new CannedReply("danke", Map.of("de", "Danke"), null));
        staff.seed(replies);
        staff.removeReply("moin");
        staff.seed(replies);
        assertThat(staff.replies()).extracting(CannedReply::shortcut).containsExactly("danke");
    }

    @Test
    void export_readAgain_isTheSame() {
        admin("eva");
        staff.put(new Team(
                "billing",
                "Rechnung: Zahlung",
                Set.of("payment", "refund"),
                BERLIN,
                Map.of(java.time.DayOfWeek.MONDAY, "08:00-20:00"),
                Set.of(LocalDate.of(2026, 12, 25))));
        staff.put(
                new Agent(
                        "jörn".replace("ö", "oe"),
                        "Jörn „no“",
                        Role.SUPERVISOR,
                        Set.of("de"),
                        Set.of("payment"),
                        Set.of("billing"),
                        7),
                true,
                "jörn@shop.example");
        staff.put(new CannedReply("grüße", Map.of("de", "Zeile 1\nZeile 2: {name}", "en", "no"), "billing"));
        staff.defaultHours(new Hours(BERLIN, Map.of(java.time.DayOfWeek.FRIDAY, "08:00-24:00"), Set.of()));
        String yaml = staff.export();
        String epoch = staff.account("eva").orElseThrow().epoch();
        List<Account> accounts = staff.accounts();
        List<Team> teams = staff.teams();
        List<CannedReply> replies = staff.replies();
        staff.removeReply("grüße");
        staff.removeAgent("joern");
        assertThat(staff.replaceAll(yaml)).isEqualTo(new Staff.Counts(2, 1, 1));
        assertThat(staff.export()).isEqualTo(yaml);
        assertThat(staff.accounts())
                .usingRecursiveComparison()
                .ignoringFields("epoch")
                .isEqualTo(accounts);
        assertThat(staff.teams()).isEqualTo(teams);
        assertThat(staff.replies()).isEqualTo(replies);
        assertThat(staff.account("eva").orElseThrow().epoch())
                .as("whose password is the same stays logged in")
                .isEqualTo(epoch);
    }
}
