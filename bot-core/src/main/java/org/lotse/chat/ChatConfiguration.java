package org.lotse.chat;

import io.micrometer.core.instrument.MeterRegistry;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Ratings;
import org.lotse.conversation.Receipts;
import org.lotse.conversation.ResumeTokens;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Turns;
import org.lotse.socket.Origins;
import org.lotse.socket.PagePolicy;
import org.lotse.socket.SocketSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** The chat's parts, where its socket is, and what everybody may read without a login. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatSettings.class)
class ChatConfiguration {

    @Bean
    ChatSocket chatSocket(
            ConversationLog log,
            Signals signals,
            ResumeTokens tokens,
            Turns turns,
            Receipts receipts,
            Ratings ratings,
            ChatSettings settings,
            SocketSettings sockets,
            MeterRegistry metrics) {
        ChatRoom room = new ChatRoom(log, signals, tokens, turns, receipts, ratings, new Limits(settings));
        return new ChatSocket(room, settings, sockets, metrics);
    }

    @Bean
    WebSocketConfigurer chatSockets(ChatSocket socket, Origins origins) {
        return registry -> registry.addHandler(socket, "/chat")
                .addInterceptors(origins)
                .setAllowedOrigins("*"); // Origins decides, and is stricter: it wants an origin
    }

    /** Pages and the shoppers' socket: no login, no session, nothing that a request could change. */
    @Bean
    @Order(2)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.CONTENT_SECURITY)))
                .build();
    }
}
