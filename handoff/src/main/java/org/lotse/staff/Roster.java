package org.lotse.staff;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that staff knows at one moment; never changed, only replaced.
 *
 * @param hours of the shop; null until an administrator has set them
 */
record Roster(
        Map<String, Account> accounts,
        Map<String, Team> teams,
        Map<String, CannedReply> replies,
        @Nullable Hours hours) {
    static final Roster EMPTY = new Roster(Map.of(), Map.of(), Map.of(), null);

    Roster {
        accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
        teams = Collections.unmodifiableMap(new TreeMap<>(teams));
        replies = Collections.unmodifiableMap(new TreeMap<>(replies));
    }

    Roster with(Account account) {
        return new Roster(plus(accounts, account.agent().id(), account), teams, replies, hours);
    }

    Roster with(Team team) {
        return new Roster(accounts, plus(teams, team.id(), team), replies, hours);
    }

    Roster with(CannedReply reply) {
        return new Roster(accounts, teams, plus(replies, reply.shortcut(), reply), hours);
    }

    Roster with(Hours other) {
        return new Roster(accounts, teams, replies, other);
    }

    Roster withoutAccount(String id) {
        return new Roster(minus(accounts, id, "agent"), teams, replies, hours);
    }

    Roster withoutTeam(String id) {
        return new Roster(accounts, minus(teams, id, "team"), replies, hours);
    }

    Roster withoutReply(String shortcut) {
        return new Roster(accounts, teams, minus(replies, shortcut, "reply"), hours);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <V> Map<String, V> minus(Map<String, V> map, String key, String kind) {
        Map<String, V> copy = new TreeMap<>(map);
        if (copy.remove(key) == null) {
            throw StaffRefusal.notFound("there is no " + kind + " '" + key + "'");
        }
        return copy;
    }

    Account account(String id) {
        return Optional.ofNullable(accounts.get(id))
                .orElseThrow(() -> StaffRefusal.notFound("there is no agent '" + id + "'"));
    }

    /** The account that the company's login means by this claim: the one that names it, else the one whose id it is. */
    Optional<Account> byClaim(String claim) {
        return accounts.values().stream()
                .filter(account -> claim.equalsIgnoreCase(account.oidc()))
                .findFirst()
                .or(() -> Optional.ofNullable(accounts.get(claim)).filter(account -> account.oidc() == null));
    }

    /**
     * This, if all of it fits together and it may follow {@code before}.
     *
     * @throws StaffRefusal otherwise
     */
    Roster checked(Roster before) {
        for (Team gone : before.teams.values()) {
            if (!teams.containsKey(gone.id())) {
                requireUnused(gone.id());
            }
        }
        accounts.values().forEach(account -> account.agent().teams().forEach(this::requireTeam));
        replies.values().stream()
                .map(CannedReply::team)
                .filter(Objects::nonNull)
                .forEach(this::requireTeam);
        requireDifferentClaims();
        if (before.administered() && !administered()) {
            throw new StaffRefusal(
                    StaffRefusal.Reason.LAST_ADMIN,
                    "afterwards nobody could administer; make somebody else admin first");
        }
        return this;
    }

    boolean administered() {
        return accounts.values().stream().anyMatch(Account::canAdminister);
    }

    void requireTeam(String id) {
        if (!teams.containsKey(id)) {
            throw StaffRefusal.invalid("team: there is no team '" + id + "'; there are " + teams.keySet());
        }
    }

    private void requireUnused(String team) {
        List<String> users = new java.util.ArrayList<>();
        accounts.values().stream()
                .filter(account -> account.agent().teams().contains(team))
                .forEach(account -> users.add(account.agent().id()));
        replies.values().stream()
                .filter(reply -> team.equals(reply.team()))
                .forEach(reply -> users.add("/" + reply.shortcut()));
        if (!users.isEmpty()) {
            throw new StaffRefusal(
                    StaffRefusal.Reason.IN_USE,
                    "to the team '" + team + "' still belong " + String.join(", ", users) + "; change these first");
        }
    }

    private void requireDifferentClaims() {
        Map<String, String> owners = new TreeMap<>();
        for (Account account : accounts.values()) {
            if (account.oidc() != null) {
                String other = owners.put(
                        account.oidc().toLowerCase(Locale.ROOT), account.agent().id());
                if (other != null) {
                    throw new StaffRefusal(
                            StaffRefusal.Reason.CONFLICT,
                            "oidc: '" + account.oidc() + "' belongs to " + other + " and to "
                                    + account.agent().id());
                }
            }
        }
    }
}
