package org.lotse.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.lotse.socket.PagePolicy;
import org.lotse.staff.Attempts;
import org.lotse.staff.Deposits;
import org.lotse.staff.Logins;
import org.lotse.staff.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/**
 * Everything below {@code /desk/} needs a login, and every change there the CSRF token. The page {@code /desk} is empty
 * without. No node remembers who is logged in: no HTTP session is ever made.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    /** bcrypt alone: a hash by another method, or a password in the clear, is never taken. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }

    /** The one way in by password, so that nothing goes round the counting of attempts. */
    @Bean
    PasswordLogin passwordLogin(
            Staff staff,
            DeskSettings settings,
            PasswordEncoder encoder,
            Attempts attempts,
            @Value("${lotse.handoff.capacity:3}") int capacity) {
        new FirstAccounts(staff, encoder, capacity).add(settings);
        return new PasswordLogin(new Accounts(staff), encoder, attempts);
    }

    @Bean
    EndedLogins endedLogins(Logins logins, DeskSocket socket) {
        return new EndedLogins(logins, socket);
    }

    @Bean
    @Order(1)
    SecurityFilterChain desk(
            HttpSecurity http,
            PasswordLogin passwords,
            Logins logins,
            Staff staff,
            Deposits deposits,
            DeskSettings settings,
            @Value("${lotse.handoff.capacity:3}") int capacity)
            throws Exception {
        LoginCookie cookie = new LoginCookie(logins);
        // without a parent that would ask every bean that checks passwords once more
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.securityMatcher("/desk/**")
                .addFilterBefore(new ApiErrors.StoreAway(), DisableEncodeUrlFilter.class)
                .authenticationProvider(passwords)
                .securityContext(context -> context.securityContextRepository(cookie))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/desk", "/desk/", "/desk/api/login-options")
                        .permitAll()
                        .requestMatchers("/desk/api/staff/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/desk/api/reviews")
                        .hasRole("SUPERVISOR")
                        .anyRequest()
                        .hasRole("AGENT"))
                .formLogin(form -> form.loginProcessingUrl("/desk/login")
                        .successHandler((_, response, _) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT))
                        .failureHandler(ApiErrors::loginFailed))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ApiErrors::loginMissing)
                        .accessDeniedHandler(ApiErrors::denied))
                .logout(logout -> logout.logoutUrl("/desk/logout")
                        .addLogoutHandler(cookie)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.CONTENT_SECURITY)));
        DeskSettings.Oidc oidc = settings.oidc();
        if (oidc.enabled()) {
            http.oauth2Login(
                    new OidcLogin(oidc, new OidcRequests(deposits), new OidcAgents(staff, oidc, capacity))::configure);
        }
        return http.build();
    }
}
