package org.lotse.desk;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets only logged-in agents open a desk, whatever the path rules in front of it say. */
final class DeskHandshake implements HandshakeInterceptor {
    private final Accounts accounts;

    DeskHandshake(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        Optional<Agent> agent = Optional.ofNullable(request.getPrincipal())
                .map(Principal::getName)
                .flatMap(accounts::agent);
        if (agent.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(DeskSocket.AGENT, agent.get());
        if (request instanceof ServletServerHttpRequest servlet) {
            attributes.put(
                    DeskSocket.LOGIN, servlet.getServletRequest().getSession().getId());
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
