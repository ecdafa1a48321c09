package org.lotse.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;

/** Everything below {@code /desk/} needs a login, and every change there the CSRF token. The page {@code /desk} is empty without. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(DeskSettings settings, PasswordEncoder encoder) {
        return new Accounts(settings, encoder);
    }

    @Bean
    @Order(1)
    SecurityFilterChain desk(HttpSecurity http, Accounts accounts, DeskSocket socket) throws Exception {
        return http.securityMatcher("/desk/**")
                .userDetailsService(accounts)
                .csrf(csrf -> csrf.spa())
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/desk", "/desk/")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginProcessingUrl("/desk/login")
                        .successHandler((_, response, _) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT))
                        .failureHandler((_, response, _) -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .logout(logout -> logout.logoutUrl("/desk/logout")
                        .addLogoutHandler((request, _, _) -> {
                            HttpSession session = request.getSession(false);
                            if (session != null) {
                                socket.loggedOut(session.getId());
                            }
                        })
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(org.lotse.socket.PagePolicy.CONTENT_SECURITY)))
                .build();
    }
}
