package org.lotse.socket;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lotse.conversation.Turns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketConfiguration;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Switches WebSockets on, with the largest frame and the same small buffers for all of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketSettings.class)
class SocketConfiguration extends DelegatingWebSocketConfiguration {
    /** Holds a usual frame of a shopper whole, in characters; the web server keeps that much for each socket. */
    private static final int USUAL_TEXT = 1024;
    /** No frame of ours is binary: whoever sends one is closed at its first part. */
    private static final int BINARY = 16;

    private final SocketSettings settings;

    SocketConfiguration(SocketSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        int longest = (int) settings.frame().toBytes();
        super.registerWebSocketHandlers(
                (handler, paths) -> registry.addHandler(new WholeTexts(handler, longest), paths));
    }

    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(USUAL_TEXT);
        container.setMaxBinaryMessageBufferSize(BINARY);
        return container;
    }

    @Bean
    static Leaving leaving(ObjectProvider<Turns> turns, List<Leaving.Sockets> sockets, SocketSettings settings) {
        Runnable finish = () -> turns.ifAvailable(Turns::stopTaking);
        return new Leaving(finish, sockets, settings, RandomGenerator.getDefault());
    }

    @Bean
    static SmallBuffers smallBuffers() {
        return new SmallBuffers();
    }

    @Bean
    static Origins origins(SocketSettings settings) {
        return new Origins(settings);
    }
}
