package org.lotse.staff;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The staff as a YAML file, for people to read, keep and change; PROTOCOL.md, "Administration", has the members. */
final class StaffFile {
    private static final Set<String> PARTS = Set.of("hours", "teams", "agents", "replies");
    private static final int WIDTH = 120;

    private StaffFile() {}

    static String write(Roster roster) {
        Map<String, Object> file = new LinkedHashMap<>();
        Hours hours = roster.hours();
        if (hours != null) {
            file.put("hours", opening(hours.zone(), hours.hours(), hours.holidays()));
        }
        file.put("teams", roster.teams().values().stream().map(StaffFile::team).toList());
        file.put(
                "agents",
                roster.accounts().values().stream().map(StaffFile::account).toList());
        file.put(
                "replies",
                roster.replies().values().stream().map(StaffFile::reply).toList());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(file);
    }

    private static Map<String, Object> opening(ZoneId zone, Map<DayOfWeek, String> hours, Set<LocalDate> holidays) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("zone", zone.getId());
        Map<String, String> week = new LinkedHashMap<>();
        hours.forEach((day, times) -> week.put(day.name(), times));
        map.put("hours", week);
        map.put("holidays", holidays.stream().map(LocalDate::toString).toList());
        return map;
    }

    private static Map<String, Object> team(Team team) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", team.id());
        map.put("name", team.name());
        map.put("skills", List.copyOf(team.skills()));
        map.putAll(opening(team.zone(), team.hours(), team.holidays()));
        return map;
    }

    private static Map<String, Object> account(Account account) {
        Agent agent = account.agent();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", agent.id());
        map.put("name", agent.name());
        map.put("role", agent.role().code());
        map.put("languages", List.copyOf(agent.languages()));
        map.put("skills", List.copyOf(agent.skills()));
        map.put("teams", List.copyOf(agent.teams()));
        map.put("capacity", agent.capacity());
        map.put("disabled", account.disabled());
        putIfThere(map, "oidc", account.oidc());
        putIfThere(map, "password", account.password());
        return map;
    }

    private static Map<String, Object> reply(CannedReply reply) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("shortcut", reply.shortcut());
        putIfThere(map, "team", reply.team());
        map.put("text", new LinkedHashMap<>(reply.text()));
        return map;
    }

    private static void putIfThere(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /** @throws StaffRefusal with the line */
    static Roster read(String yaml) {
        YamlPlace file = YamlPlace.parse(yaml);
        file.members(PARTS);
        Hours hours = file.find("hours")
                .map(place -> place.check(() -> hours(place.knowing(Set.of("zone", "hours", "holidays")))))
                .orElse(null);
        ZoneId zone = hours == null ? null : hours.zone();
        Map<String, Team> teams = each(file, "teams", place -> team(place, zone), Team::id);
        Roster known = new Roster(Map.of(), teams, Map.of(), hours);
        Map<String, Account> accounts = each(file, "agents", place -> account(place, known), account -> account.agent()
                .id());
        Map<String, CannedReply> replies = each(file, "replies", place -> reply(place, known), CannedReply::shortcut);
        return new Roster(accounts, teams, replies, hours);
    }

    private static <T> Map<String, T> each(
            YamlPlace file, String part, Function<YamlPlace, T> reader, Function<T, String> id) {
        Map<String, T> all = new TreeMap<>();
        for (YamlPlace item : file.find(part).map(YamlPlace::items).orElse(List.of())) {
            T read = item.check(() -> reader.apply(item));
            if (all.put(id.apply(read), read) != null) {
                throw item.complaint("'" + id.apply(read) + "' is there twice");
            }
        }
        return all;
    }

    private static Hours hours(YamlPlace place) {
        return new Hours(zone(place.get("zone")), week(place), holidays(place));
    }

    private static ZoneId zone(YamlPlace place) {
        try {
            return ZoneId.of(place.text());
        } catch (DateTimeException e) {
            throw place.complaint("'" + place.text() + "' is no time zone such as Europe/Berlin");
        }
    }

    private static Map<DayOfWeek, String> week(YamlPlace place) {
        Map<DayOfWeek, String> week = new TreeMap<>();
        place.find("hours").map(YamlPlace::members).orElse(Map.of()).forEach((day, times) -> {
            try {
                week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), times.text());
            } catch (IllegalArgumentException e) {
                throw times.complaint("'" + day + "' is no weekday such as MONDAY");
            }
        });
        return week;
    }

    private static Set<LocalDate> holidays(YamlPlace place) {
        return place.find("holidays").map(YamlPlace::items).orElse(List.of()).stream()
                .map(StaffFile::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate date(YamlPlace place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeException e) {
            throw place.complaint("'" + place.text() + "' is no date such as 2026-12-25");
        }
    }

    private static Team team(YamlPlace place, @Nullable ZoneId shop) {
        place.knowing(Set.of("id", "name", "skills", "zone", "hours", "holidays"));
        if (shop == null && place.find("zone").isEmpty()) {
            throw place.complaint("the member 'zone' is missing, and there are no hours of the shop to take it from");
        }
        ZoneId zone = place.find("zone").map(StaffFile::zone).orElse(shop);
        return new Team(
                place.get("id").text(),
                place.get("name").text(),
                place.texts("skills", Set.of()),
                java.util.Objects.requireNonNull(zone),
                week(place),
                holidays(place));
    }

    private static Account account(YamlPlace place, Roster known) {
        place.knowing(Set.of(
                "id", "name", "role", "languages", "skills", "teams", "capacity", "disabled", "oidc", "password"));
        Agent agent = new Agent(
                place.get("id").text(),
                place.get("name").text(),
                place.find("role").map(StaffFile::role).orElse(Role.AGENT),
                place.texts("languages", Agent.DEFAULT_LANGUAGES),
                place.texts("skills", Set.of()),
                place.texts("teams", Set.of()),
                place.get("capacity").number());
        agent.teams().forEach(known::requireTeam);
        return new Account(
                agent,
                place.find("disabled").map(YamlPlace::bool).orElse(false),
                place.find("oidc").map(YamlPlace::text).orElse(null),
                place.find("password").map(YamlPlace::text).orElse(null),
                Secrets.next());
    }

    private static Role role(YamlPlace place) {
        for (Role role : Role.values()) {
            if (role.code().equals(place.text())) {
                return role;
            }
        }
        throw place.complaint("'" + place.text() + "' is no role; there are agent, supervisor and admin");
    }

    private static CannedReply reply(YamlPlace place, Roster known) {
        place.knowing(Set.of("shortcut", "team", "text"));
        Map<String, String> text = new TreeMap<>();
        place.get("text").members().forEach((language, words) -> text.put(language, words.text()));
        String team = place.find("team").map(YamlPlace::text).orElse(null);
        if (team != null) {
            known.requireTeam(team);
        }
        return new CannedReply(place.get("shortcut").text(), text, team);
    }

    /** The accounts that were read; those that may go on to be logged in do. */
    static Map<String, Account> continuing(Map<String, Account> read, Map<String, Account> former) {
        Map<String, Account> accounts = new TreeMap<>();
        read.forEach((id, account) -> {
            Account before = former.get(id);
            accounts.put(id, before == null ? account : account.after(before));
        });
        return accounts;
    }
}
