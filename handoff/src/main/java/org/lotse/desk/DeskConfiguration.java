package org.lotse.desk;

import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Turns;
import org.lotse.handoff.Handoff;
import org.lotse.handoff.HandoffSettings;
import org.lotse.handoff.Presence;
import org.lotse.socket.Origins;
import org.lotse.socket.SocketSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** The desk's parts, and where its socket is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

    @Bean
    Inbox inbox(Handoff handoff, ConversationLog log, Signals signals) {
        return new Inbox(handoff, log, signals);
    }

    @Bean
    DeskSocket deskSocket(
            ConversationLog log,
            Signals signals,
            Notes notes,
            Turns turns,
            Handoff handoff,
            Presence presence,
            Inbox inbox,
            SocketSettings sockets,
            HandoffSettings settings) {
        DeskRoom room = new DeskRoom(log, signals, notes, turns, handoff, presence, inbox);
        return new DeskSocket(room, sockets, settings);
    }

    @Bean
    WebSocketConfigurer deskSockets(DeskSocket socket, Origins origins) {
        return registry -> registry.addHandler(socket, "/desk/socket")
                .addInterceptors(origins, new DeskHandshake())
                .setAllowedOrigins("*"); // Origins decides, and is stricter: it wants an origin
    }
}
