package org.lotse.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.handoff.Overviews;
import org.lotse.staff.Account;
import org.lotse.staff.Agent;
import org.lotse.staff.Attempts;
import org.lotse.staff.CannedReply;
import org.lotse.staff.Staff;
import org.lotse.staff.Team;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The desk's page, and what an agent asks of it; PROTOCOL.md, "Agents: REST". All else goes through the socket. */
@Controller
@ResponseBody
class DeskApi {
    /**
     * A colleague, as far as one must know them to pass a conversation on.
     *
     * @param available whether they are there and take conversations
     * @param load places taken of {@code capacity}
     */
    record Colleague(
            String id,
            String name,
            Set<String> languages,
            Set<String> teams,
            boolean available,
            int load,
            int capacity) {}

    /**
     * A team, likewise.
     *
     * @param there how many of its members take conversations now, apart from the one who asks
     */
    record TeamName(String id, String name, long there) {}

    /** The wish for another password. */
    record NewPassword(
            @JsonProperty("old") @Nullable String former,
            @JsonProperty("new") @Nullable String wanted) {
        @Override
        public String toString() {
            return "NewPassword"; // neither of them, not even in a log
        }
    }

    private final Staff staff;
    private final PasswordEncoder encoder;
    private final Attempts attempts;
    private final Overviews overviews;
    private final DeskSettings settings;

    DeskApi(Staff staff, PasswordEncoder encoder, Attempts attempts, Overviews overviews, DeskSettings settings) {
        this.staff = staff;
        this.overviews = overviews;
        this.encoder = encoder;
        this.attempts = attempts;
        this.settings = settings;
    }

    @GetMapping({"/desk", "/desk/"})
    ModelAndView page() {
        return new ModelAndView("forward:/desk.html");
    }

    @GetMapping("/desk/api/login-options")
    Map<String, Object> loginOptions() {
        boolean oidc = settings.oidc().enabled();
        return Map.of("oidc", oidc, "name", oidc ? settings.oidc().name() : "");
    }

    @GetMapping("/desk/api/me")
    Agent me(DeskLogin login) {
        return login.agent();
    }

    @PutMapping("/desk/api/me/password")
    ResponseEntity<Void> password(DeskLogin login, @RequestBody NewPassword change, HttpServletRequest request) {
        String id = login.agent().id();
        String wanted = Account.acceptablePassword(change.wanted());
        attempts.begin(id, request.getRemoteAddr()).ifPresent(wait -> {
            throw ApiRefusal.tooManyAttempts(Math.max(1, wait.toSeconds()));
        });
        Optional<String> hashed = staff.account(id).flatMap(account -> Optional.ofNullable(account.password()));
        if (hashed.isEmpty() || !encoder.matches(change.former(), hashed.get())) {
            throw new ApiRefusal(HttpStatus.FORBIDDEN, "wrong_password", "old: this is not your password");
        }
        attempts.succeeded(id, request.getRemoteAddr());
        staff.password(id, java.util.Objects.requireNonNull(encoder.encode(wanted)));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/desk/api/replies")
    List<CannedReply> replies(DeskLogin login) {
        return staff.replies().stream()
                .filter(reply -> reply.isFor(login.agent()))
                .toList();
    }

    @GetMapping("/desk/api/colleagues")
    List<Colleague> colleagues(DeskLogin login) {
        Map<String, Overviews.AtWork> loads = overviews.loads();
        return staff.agents().stream()
                .filter(agent -> !agent.id().equals(login.agent().id()))
                .sorted(Comparator.comparing(Agent::name).thenComparing(Agent::id))
                .map(agent -> colleague(agent, loads.get(agent.id())))
                .toList();
    }

    /** @param now null for one who was added since the floor was looked at */
    private static Colleague colleague(Agent agent, Overviews.@Nullable AtWork now) {
        boolean available = now != null && now.available();
        int load = now == null ? 0 : now.load();
        return new Colleague(
                agent.id(), agent.name(), agent.languages(), agent.teams(), available, load, agent.capacity());
    }

    @GetMapping("/desk/api/teams")
    List<TeamName> teams(DeskLogin login) {
        Map<String, Long> takers = overviews.takers(login.agent().id());
        return staff.teams().stream()
                .sorted(Comparator.comparing(Team::name).thenComparing(Team::id))
                .map(team -> new TeamName(team.id(), team.name(), takers.getOrDefault(team.id(), 0L)))
                .toList();
    }

    /** Everything below {@code /desk/api} answers in the same form, also what is not there. */
    @RequestMapping("/desk/api/**")
    ResponseEntity<Void> nothing() {
        throw ApiRefusal.notFound("such route");
    }
}
