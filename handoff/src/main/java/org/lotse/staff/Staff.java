package org.lotse.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lotse.redis.Redis;
import org.lotse.redis.Script;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who works here, and how. Reading costs nothing: each node knows all of it by heart, hears of changes at once and looks for
 * missed ones once a second. While Redis is away the last known state goes on to count. A change throws {@link StaffRefusal}
 * if the whole would not fit together afterwards, and {@link StoreUnavailable} if it cannot be stored.
 */
public final class Staff {
    static final String KEY = "lotse:{staff}:roster";
    private static final Logger LOG = LoggerFactory.getLogger(Staff.class);
    private static final String SEEDED = "lotse:{staff}:seeded";
    private static final Script STORE = Script.of(Staff.class, "store.lua");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int TRIES = 20;

    private record Stored(long version, Roster roster) {}

    /** How many there are of each. */
    public record Counts(int agents, int teams, int replies) {}

    private final Redis redis;
    private final Hours initial;
    private final LongSupplier nanos;
    private volatile Stored stored;
    private volatile long checked;
    private volatile boolean outdated;

    /** @param initial the shop's hours until an administrator sets others */
    Staff(Redis redis, Hours initial, StaffSignals signals, LongSupplier nanos) {
        this.redis = redis;
        this.initial = initial;
        this.nanos = nanos;
        signals.listen(signal -> {
            if (!(signal instanceof StaffSignals.LoginOut)) {
                outdated = true;
            }
        });
        this.stored = load();
        this.checked = nanos.getAsLong();
    }

    /** The agent, unless the account is disabled. */
    public Optional<Agent> agent(String id) {
        return account(id).filter(account -> !account.disabled()).map(Account::agent);
    }

    /** All who may work, by id; whether they are there is another question. */
    public List<Agent> agents() {
        return accounts().stream()
                .filter(account -> !account.disabled())
                .map(Account::agent)
                .toList();
    }

    public Optional<Account> account(String id) {
        return Optional.ofNullable(current().accounts().get(id));
    }

    public List<Account> accounts() {
        return List.copyOf(current().accounts().values());
    }

    /** The account that the company's login means by this claim. */
    public Optional<Account> accountByClaim(String claim) {
        return current().byClaim(claim);
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(current().teams().get(id));
    }

    public List<Team> teams() {
        return List.copyOf(current().teams().values());
    }

    public Optional<CannedReply> reply(String shortcut) {
        return Optional.ofNullable(current().replies().get(shortcut));
    }

    public List<CannedReply> replies() {
        return List.copyOf(current().replies().values());
    }

    /** The shop's hours. */
    public Hours defaultHours() {
        Hours set = current().hours();
        return set == null ? initial : set;
    }

    /** When that team answers; the shop's hours for no team, or one that is gone. */
    public BusinessHours hours(@Nullable String team) {
        Hours shop = defaultHours();
        return Optional.ofNullable(team)
                .flatMap(this::team)
                .map(known -> known.business(shop))
                .orElseGet(shop::business);
    }

    /** Whether somebody could administer. */
    public boolean administered() {
        return current().administered();
    }

    /**
     * Adds an agent, without a password, or changes one, who keeps it.
     *
     * @return whether the agent is new
     */
    public boolean put(Agent agent, boolean disabled, @Nullable String oidc) {
        boolean[] added = new boolean[1];
        change(roster -> {
            Account former = roster.accounts().get(agent.id());
            added[0] = former == null;
            Account base = former == null ? Account.of(agent, null) : former;
            return roster.with(base.with(agent, disabled, oidc));
        });
        return added[0];
    }

    /** Sets the hashed password of an account; all its logins end. */
    public void password(String id, String hashed) {
        change(roster -> roster.with(roster.account(id).withPassword(hashed)));
    }

    public void removeAgent(String id) {
        change(roster -> roster.withoutAccount(id));
    }

    /** @return whether the team is new */
    public boolean put(Team team) {
        boolean[] added = new boolean[1];
        change(roster -> {
            added[0] = !roster.teams().containsKey(team.id());
            return roster.with(team);
        });
        return added[0];
    }

    public void removeTeam(String id) {
        change(roster -> roster.withoutTeam(id));
    }

    /** @return whether the reply is new */
    public boolean put(CannedReply reply) {
        boolean[] added = new boolean[1];
        change(roster -> {
            added[0] = !roster.replies().containsKey(reply.shortcut());
            return roster.with(reply);
        });
        return added[0];
    }

    public void removeReply(String shortcut) {
        change(roster -> roster.withoutReply(shortcut));
    }

    public void defaultHours(Hours hours) {
        change(roster -> roster.with(hours));
    }

    /** Adds those accounts whose ids are not there yet. */
    public void addAbsent(Collection<Account> accounts) {
        change(roster -> {
            Roster more = roster;
            for (Account account : accounts) {
                more = more.accounts().containsKey(account.agent().id()) ? more : more.with(account);
            }
            return more;
        });
    }

    /** Adds replies to a shop that never was given any; removed ones stay removed. */
    public void seed(Collection<CannedReply> replies) {
        if (redis.call(jedis -> jedis.exists(SEEDED))) {
            return;
        }
        change(roster -> {
            Roster more = roster;
            for (CannedReply reply : replies) {
                more = more.replies().containsKey(reply.shortcut()) ? more : more.with(reply);
            }
            return more;
        });
        redis.call(jedis -> jedis.set(SEEDED, "replies"));
    }

    /** All of it as YAML, passwords as hashes. */
    public String export() {
        return StaffFile.write(current().with(defaultHours()));
    }

    /** Replaces all of it by what {@link #export} made or somebody wrote, or changes nothing. */
    public Counts replaceAll(String yaml) {
        Roster read = StaffFile.read(yaml);
        change(roster -> new Roster(
                StaffFile.continuing(read.accounts(), roster.accounts()),
                read.teams(),
                read.replies(),
                Objects.requireNonNullElse(read.hours(), initial)));
        return new Counts(
                read.accounts().size(), read.teams().size(), read.replies().size());
    }

    /** Reads anew, for whoever met something that this node cannot know yet. */
    void refresh() {
        checked = nanos.getAsLong();
        outdated = false; // before reading: a change that is heard of meanwhile is read next time
        if (version() != stored.version()) {
            stored = load();
        }
    }

    private Roster current() {
        if (outdated || nanos.getAsLong() - checked >= CHECK_NANOS) {
            try {
                refresh();
            } catch (StoreUnavailable e) { // the last known state counts; whoever reads in a second looks again
                LOG.debug("cannot look for changes of the staff at the moment");
            }
        }
        return stored.roster();
    }

    private long version() {
        String version = redis.call(jedis -> jedis.hget(KEY, "version"));
        return version == null ? 0 : Long.parseLong(version);
    }

    private Stored load() {
        List<String> values = redis.call(jedis -> jedis.hmget(KEY, "version", "roster"));
        String version = values.getFirst();
        return version == null
                ? new Stored(0, Roster.EMPTY)
                : new Stored(Long.parseLong(version), JSON.readValue(values.getLast(), Roster.class));
    }

    private void change(UnaryOperator<Roster> edit) {
        for (int i = 0; i < TRIES; i++) {
            Stored before = load();
            Roster after = edit.apply(before.roster()).checked(before.roster());
            if (after.equals(before.roster()) || stored(before, after)) {
                return;
            }
        }
        throw new StaffRefusal(StaffRefusal.Reason.CONFLICT, "others changed the same at the same time; try again");
    }

    private boolean stored(Stored before, Roster after) {
        List<String> args = new ArrayList<>(
                List.of(String.valueOf(before.version()), JSON.writeValueAsString(after), StaffSignals.CHANNEL));
        before.roster().accounts().values().stream()
                .filter(account ->
                        ends(account, after.accounts().get(account.agent().id())))
                .map(account -> StaffSignals.agentOut(account.agent().id()))
                .sorted(Comparator.naturalOrder())
                .forEach(args::add);
        long version = (Long) redis.run(STORE, List.of(KEY), args);
        if (version < 0) {
            return false;
        }
        stored = new Stored(version, after);
        return true;
    }

    private static boolean ends(Account before, @Nullable Account after) {
        return after == null || after.disabled() || !after.epoch().equals(before.epoch());
    }
}
