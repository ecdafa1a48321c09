package org.lotse.socket;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lotse.conversation.Turns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Switches WebSockets on, with the largest frame for all of them. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(SocketSettings.class)
class SocketConfiguration {

    @Bean
    ServletServerContainerFactoryBean webSocketContainer(SocketSettings settings) {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize((int) settings.frame().toBytes());
        container.setMaxBinaryMessageBufferSize((int) settings.frame().toBytes());
        return container;
    }

    @Bean
    Leaving leaving(Turns turns, List<Leaving.Sockets> sockets, SocketSettings settings) {
        return new Leaving(turns, sockets, settings, RandomGenerator.getDefault());
    }

    @Bean
    Origins origins(SocketSettings settings) {
        return new Origins(settings);
    }
}
