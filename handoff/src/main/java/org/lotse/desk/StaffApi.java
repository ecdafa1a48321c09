package org.lotse.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotse.staff.Account;
import org.lotse.staff.Agent;
import org.lotse.staff.CannedReply;
import org.lotse.staff.Hours;
import org.lotse.staff.Role;
import org.lotse.staff.Staff;
import org.lotse.staff.StaffRefusal;
import org.lotse.staff.Team;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administration of who works here; PROTOCOL.md, "Administration". {@link DeskSecurity} lets only admins in. */
@RestController
@RequestMapping("/desk/api/staff")
class StaffApi {
    private static final int LARGEST_IMPORT = 1024 * 1024;

    /** An agent as administrators see one. */
    record AgentView(
            String id,
            String name,
            Role role,
            Set<String> languages,
            Set<String> skills,
            Set<String> teams,
            int capacity,
            boolean disabled,
            @Nullable String oidc,
            boolean password) {
        static AgentView of(Account account) {
            Agent agent = account.agent();
            return new AgentView(
                    agent.id(),
                    agent.name(),
                    agent.role(),
                    agent.languages(),
                    agent.skills(),
                    agent.teams(),
                    agent.capacity(),
                    account.disabled(),
                    account.oidc(),
                    account.password() != null);
        }
    }

    /** An agent as administrators wish one; what is null has its default. */
    record AgentWish(
            @Nullable String name,
            @Nullable Role role,
            @Nullable List<@Nullable String> languages,
            @Nullable List<@Nullable String> skills,
            @Nullable List<@Nullable String> teams,
            @Nullable Integer capacity,
            @Nullable Boolean disabled,
            @Nullable String oidc) {}

    /** A team, likewise. */
    record TeamWish(
            @Nullable String name,
            @Nullable List<@Nullable String> skills,
            @Nullable ZoneId zone,
            @Nullable Map<DayOfWeek, @Nullable String> hours,
            @Nullable List<@Nullable LocalDate> holidays) {}

    /** A reply, likewise. */
    record ReplyWish(
            @Nullable Map<String, @Nullable String> text,
            @Nullable String team) {}

    /** The shop's hours, all of them required. */
    record HoursWish(
            @Nullable ZoneId zone,
            @Nullable Map<DayOfWeek, @Nullable String> hours,
            @Nullable List<@Nullable LocalDate> holidays) {}

    /** A password for somebody. */
    record Password(@Nullable String password) {
        @Override
        public String toString() {
            return "Password";
        }
    }

    private final Staff staff;
    private final PasswordEncoder encoder;
    private final int capacity;

    StaffApi(Staff staff, PasswordEncoder encoder, @Value("${lotse.handoff.capacity:3}") int capacity) {
        this.staff = staff;
        this.encoder = encoder;
        this.capacity = capacity;
    }

    @GetMapping("/agents")
    List<AgentView> agents() {
        return staff.accounts().stream().map(AgentView::of).toList();
    }

    @GetMapping("/agents/{id}")
    AgentView agent(@PathVariable String id) {
        return staff.account(id).map(AgentView::of).orElseThrow(() -> ApiRefusal.notFound("agent '" + id + "'"));
    }

    @PutMapping("/agents/{id}")
    ResponseEntity<AgentView> putAgent(@PathVariable String id, @RequestBody AgentWish wish) {
        Role role = Objects.requireNonNullElse(wish.role(), Role.AGENT);
        Agent agent = new Agent(
                id,
                required(wish.name(), "name"),
                role,
                wish.languages() == null ? Agent.DEFAULT_LANGUAGES : present(wish.languages()),
                present(wish.skills()),
                present(wish.teams()),
                Objects.requireNonNullElse(wish.capacity(), role.capacity(capacity)));
        boolean added = staff.put(agent, Boolean.TRUE.equals(wish.disabled()), wish.oidc());
        return stored(added, agent(id));
    }

    @DeleteMapping("/agents/{id}")
    ResponseEntity<Void> removeAgent(@PathVariable String id) {
        staff.removeAgent(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/agents/{id}/password")
    ResponseEntity<Void> password(@PathVariable String id, @RequestBody Password wish) {
        String accepted = Account.acceptablePassword(wish.password());
        staff.password(id, Objects.requireNonNull(encoder.encode(accepted)));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/teams")
    List<Team> teams() {
        return staff.teams();
    }

    @GetMapping("/teams/{id}")
    Team team(@PathVariable String id) {
        return staff.team(id).orElseThrow(() -> ApiRefusal.notFound("team '" + id + "'"));
    }

    @PutMapping("/teams/{id}")
    ResponseEntity<Team> putTeam(@PathVariable String id, @RequestBody TeamWish wish) {
        Team team = new Team(
                id,
                required(wish.name(), "name"),
                present(wish.skills()),
                wish.zone() == null ? staff.defaultHours().zone() : wish.zone(),
                present(wish.hours()),
                present(wish.holidays()));
        return stored(staff.put(team), team);
    }

    @DeleteMapping("/teams/{id}")
    ResponseEntity<Void> removeTeam(@PathVariable String id) {
        staff.removeTeam(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/replies")
    List<CannedReply> replies() {
        return staff.replies();
    }

    @GetMapping("/replies/{shortcut}")
    CannedReply reply(@PathVariable String shortcut) {
        return staff.reply(shortcut).orElseThrow(() -> ApiRefusal.notFound("reply '" + shortcut + "'"));
    }

    @PutMapping("/replies/{shortcut}")
    ResponseEntity<CannedReply> putReply(@PathVariable String shortcut, @RequestBody ReplyWish wish) {
        CannedReply reply = new CannedReply(shortcut, present(wish.text()), wish.team());
        return stored(staff.put(reply), reply);
    }

    @DeleteMapping("/replies/{shortcut}")
    ResponseEntity<Void> removeReply(@PathVariable String shortcut) {
        staff.removeReply(shortcut);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/hours")
    Hours hours() {
        return staff.defaultHours();
    }

    @PutMapping("/hours")
    Hours putHours(@RequestBody HoursWish wish) {
        Hours hours = new Hours(
                required(wish.zone(), "zone"),
                present(required(wish.hours(), "hours")),
                present(required(wish.holidays(), "holidays")));
        staff.defaultHours(hours);
        return hours;
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lotse-staff.yaml\"")
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(staff.export().getBytes(StandardCharsets.UTF_8));
    }

    /** Read by hand, since it may come under any media type and must not be large. */
    @PostMapping("/import")
    Staff.Counts importAll(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_IMPORT + 1);
        if (bytes.length > LARGEST_IMPORT) {
            throw StaffRefusal.invalid("the file is larger than 1 MiB");
        }
        try {
            return staff.replaceAll(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw StaffRefusal.invalid("the file is not UTF-8");
        }
    }

    private static <T> ResponseEntity<T> stored(boolean added, T what) {
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(what);
    }

    private static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw StaffRefusal.invalid(member + ": is missing");
        }
        return value;
    }

    private static <T> Set<T> present(@Nullable Collection<@Nullable T> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <K, V> Map<K, V> present(@Nullable Map<K, @Nullable V> values) {
        Map<K, V> present = new HashMap<>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null) {
                    present.put(key, value);
                }
            });
        }
        return present;
    }
}
