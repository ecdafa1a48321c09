package org.lotse.socket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets only pages of listed origins open a socket; a missing origin is as bad as a wrong one. */
public final class Origins implements HandshakeInterceptor {
    private final Set<String> allowed;

    public Origins(SocketSettings settings) {
        this.allowed = Set.copyOf(settings.origins());
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        List<String> origins = request.getHeaders().getOrEmpty("Origin");
        if (origins.size() == 1 && allowed.contains(origins.getFirst())) {
            return true;
        }
        response.setStatusCode(HttpStatus.FORBIDDEN);
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @org.jspecify.annotations.Nullable Exception failure) {}
}
