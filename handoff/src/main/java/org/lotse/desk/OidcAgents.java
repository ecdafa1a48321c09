package org.lotse.desk;

import java.util.Optional;
import java.util.Set;
import org.lotse.staff.Account;
import org.lotse.staff.Agent;
import org.lotse.staff.Role;
import org.lotse.staff.Staff;
import org.lotse.staff.StaffRefusal;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Which agent it is that the company's login sends: the one who has the claim, or perhaps a new one. */
final class OidcAgents implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String UNKNOWN = "unknown_agent";
    static final String DISABLED = "disabled_agent";
    static final String NO_CLAIM = "no_claim";
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_NAMESAKES = 99;

    private final OidcUserService provider = new OidcUserService();
    private final Staff staff;
    private final DeskSettings.Oidc settings;
    private final int capacity;

    OidcAgents(Staff staff, DeskSettings.Oidc settings, int capacity) {
        this.staff = staff;
        this.settings = settings;
        this.capacity = capacity;
    }

    /** Somebody whom the provider vouches for and whose name is that of an agent. */
    private static final class Vouched extends DefaultOidcUser {
        private static final long serialVersionUID = 1;

        private final String agent;

        private Vouched(OidcUser user, String agent) {
            super(Set.copyOf(user.getAuthorities()), user.getIdToken(), user.getUserInfo());
            this.agent = agent;
        }

        @Override
        public String getName() {
            return agent;
        }
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String claim = user.getClaimAsString(settings.agentClaim());
        boolean unverified = settings.agentClaim().equals("email") && Boolean.FALSE.equals(user.getEmailVerified());
        if (claim == null || claim.isBlank() || unverified) {
            throw refused(NO_CLAIM);
        }
        Account account = staff.accountByClaim(claim).orElseGet(() -> create(user, claim));
        if (account.disabled()) {
            throw refused(DISABLED);
        }
        return new Vouched(user, account.agent().id());
    }

    private Account create(OidcUser user, String claim) {
        if (!settings.autoCreate()) {
            throw refused(UNKNOWN);
        }
        String id = freeId(claim.replaceFirst("@.*", "").replaceAll("[^A-Za-z0-9.-]+", "-"));
        String name = Optional.ofNullable(user.getFullName())
                .map(full -> full.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(full -> !full.isEmpty())
                .orElse(id);
        try {
            Agent agent = new Agent(id, name.substring(0, Math.min(LONGEST_NAME, name.length())), Role.AGENT, capacity);
            staff.put(agent, false, claim);
        } catch (StaffRefusal e) { // somebody with the same claim came at the same moment, or the claim is no name
            return staff.accountByClaim(claim).orElseThrow(() -> refused(UNKNOWN));
        }
        return staff.accountByClaim(claim).orElseThrow(() -> refused(UNKNOWN));
    }

    private String freeId(String wish) {
        String base = wish.isEmpty() ? "agent" : wish;
        String id = base.substring(0, Math.min(LONGEST_ID, base.length()));
        for (int i = 2; staff.account(id).isPresent() && i <= MOST_NAMESAKES; i++) {
            id = base.substring(0, Math.min(LONGEST_ID - 3, base.length())) + "-" + i;
        }
        if (staff.account(id).isPresent()) { // never somebody else's account
            throw refused(UNKNOWN);
        }
        return id;
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
