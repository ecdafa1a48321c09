package org.lotse.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotse.staff.Account;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.lotse.staff.Staff;
import org.lotse.staff.StaffRefusal;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts that the settings give, at the start: those of the operator, the first admin, the demo's. */
final class FirstAccounts {
    private final Staff staff;
    private final PasswordEncoder encoder;
    private final int capacity;

    FirstAccounts(Staff staff, PasswordEncoder encoder, int capacity) {
        this.staff = staff;
        this.encoder = encoder;
        this.capacity = capacity;
    }

    void add(DeskSettings settings) {
        staff.addAbsent(settings.accounts().stream()
                .map(account -> account.account(capacity))
                .toList());
        Optional.ofNullable(settings.demoPassword())
                .filter(given -> !given.isBlank())
                .ifPresent(this::addDemo);
        Optional.ofNullable(settings.admin()).filter(_ -> !staff.administered()).ifPresent(this::addAdmin);
    }

    private void addAdmin(DeskSettings.FirstAdmin admin) {
        String given = admin.password();
        String hashed = given.startsWith("{bcrypt}") ? given : encode(Account.acceptablePassword(given));
        String name = admin.name().isBlank() ? admin.id() : admin.name();
        staff.addAbsent(
                List.of(Account.of(new Agent(admin.id(), name, Role.ADMIN, Role.ADMIN.capacity(capacity)), hashed)));
        if (!staff.administered()) {
            throw StaffRefusal.invalid("lotse.desk.admin.id: '" + admin.id()
                    + "' is there already and cannot administer; choose another id");
        }
    }

    /** Their password is the setting's at every start; the rest may be changed. */
    private void addDemo(String password) {
        List<Agent> demo = List.of(
                new Agent("anna", "Anna", Role.AGENT, capacity),
                new Agent("ben", "Ben", Role.AGENT, Agent.DEFAULT_LANGUAGES, Set.of("payment"), Set.of(), capacity),
                new Agent("chef", "Chef", Role.SUPERVISOR, capacity),
                new Agent("admin", "Admin", Role.ADMIN, Role.ADMIN.capacity(capacity)));
        Set<String> right = demo.stream()
                .flatMap(agent -> staff.account(agent.id()).stream())
                .flatMap(account -> Optional.ofNullable(account.password()).stream())
                .distinct() // as a rule one hash for all four, and checking one takes a while on purpose
                .filter(hashed -> encoder.matches(password, hashed))
                .collect(Collectors.toCollection(HashSet::new));
        if (right.isEmpty()) {
            right.add(encode(password));
        }
        String hashed = right.iterator().next();
        staff.addAbsent(demo.stream().map(agent -> Account.of(agent, hashed)).toList());
        for (Agent agent : demo) {
            staff.account(agent.id())
                    .filter(account -> !right.contains(String.valueOf(account.password())))
                    .ifPresent(_ -> staff.password(agent.id(), hashed));
        }
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }
}
