package org.lotse.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.function.SingletonSupplier;

/**
 * The way to the company's login and back: {@code /desk/login/oidc} asks, with PKCE, state and nonce;
 * {@code /desk/login/oidc/callback} takes the answer. The provider's addresses are read when they are first needed, so that
 * its absence keeps nobody else from working.
 */
final class OidcLogin {
    private static final String START = "/desk/login/oidc";
    private static final String CALLBACK = START + "/callback";
    private static final String ID = "oidc";

    private final DeskSettings.Oidc settings;
    private final OidcRequests requests;
    private final OidcAgents agents;
    private final Supplier<ClientRegistration> provider = SingletonSupplier.of(this::discover);

    OidcLogin(DeskSettings.Oidc settings, OidcRequests requests, OidcAgents agents) {
        this.settings = settings;
        this.requests = requests;
        this.agents = agents;
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer().strip())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + CALLBACK)
                .scope("openid", "profile", "email")
                .build();
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        ClientRegistrationRepository registrations = new ClientRegistrationRepository() {
            @Override
            public @Nullable ClientRegistration findByRegistrationId(String id) {
                return id.equals(ID) ? provider.get() : null;
            }
        };
        login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .loginPage("/desk")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(requests)
                        .authorizationRequestResolver(new Start(registrations)))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(CALLBACK))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(agents))
                .successHandler((_, response, _) -> {
                    response.setStatus(HttpServletResponse.SC_FOUND);
                    response.setHeader("Location", "/desk"); // relative: whatever stands in front of this server
                })
                .failureHandler(OidcPage::show)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(OidcPage::show);
                        return filter;
                    }
                });
    }

    /** Asks when a browser opens exactly {@code /desk/login/oidc}. */
    private static final class Start implements OAuth2AuthorizationRequestResolver {
        private final DefaultOAuth2AuthorizationRequestResolver resolver;

        private Start(ClientRegistrationRepository registrations) {
            this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            boolean starts = request.getMethod().equals("GET")
                    && request.getRequestURI().equals(request.getContextPath() + START);
            return starts ? resolver.resolve(request, ID) : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            return null;
        }
    }

    /** The provider's tokens are not needed once it has said who it is. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
    }
}
