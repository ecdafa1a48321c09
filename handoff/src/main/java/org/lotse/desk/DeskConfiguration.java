package org.lotse.desk;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Drafts;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Ratings;
import org.lotse.conversation.Receipts;
import org.lotse.conversation.Reviews;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Turns;
import org.lotse.handoff.Attendance;
import org.lotse.handoff.Case;
import org.lotse.handoff.Handoff;
import org.lotse.handoff.HandoffSettings;
import org.lotse.handoff.Overviews;
import org.lotse.handoff.Stories;
import org.lotse.mail.Mails;
import org.lotse.socket.Origins;
import org.lotse.socket.SocketSettings;
import org.lotse.staff.Staff;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** The desk's parts, and where its socket is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

    @Bean
    Rows rows(ConversationLog log, Handoff handoff, Stories stories, Staff staff) {
        return new Rows(log, handoff, stories, staff);
    }

    /** A conversation belongs to the teams of those who had it, and to the one that it was passed on to. */
    @Bean
    Filing filing(ConversationLog log, Handoff handoff, Staff staff) {
        return id -> {
            Set<String> teams = new HashSet<>();
            log.involved(id).ifPresent(involved -> involved.agents()
                    .forEach(agent -> staff.agent(agent).ifPresent(had -> teams.addAll(had.teams()))));
            handoff.find(id).map(Case::team).ifPresent(teams::add);
            return new Filing.Filed(teams, log.find(id).map(Conversation::tags).orElse(List.of()));
        };
    }

    @Bean
    Inbox inbox(Handoff handoff, Attendance attendance, Rows rows, Signals signals) {
        return new Inbox(handoff, attendance, rows, signals);
    }

    @Bean
    Sight sight(Handoff handoff, Archive archive) {
        return new Sight(handoff, archive);
    }

    @Bean
    DeskRoom deskRoom(
            ConversationLog log,
            Signals signals,
            Notes notes,
            Drafts drafts,
            Receipts receipts,
            Reviews reviews,
            Ratings ratings,
            Turns turns,
            Handoff handoff,
            Stories stories,
            Attendance attendance,
            Overviews overviews,
            Staff staff,
            Sight sight,
            Mails mails,
            Rows rows,
            Inbox inbox) {
        return new DeskRoom(
                log,
                signals,
                notes,
                drafts,
                receipts,
                reviews,
                ratings,
                turns,
                handoff,
                stories,
                attendance,
                overviews,
                staff,
                sight,
                mails,
                rows,
                inbox);
    }

    @Bean
    DeskSocket deskSocket(DeskRoom room, SocketSettings sockets, HandoffSettings settings, Clock clock) {
        return new DeskSocket(room, sockets, settings, clock);
    }

    @Bean
    WebSocketConfigurer deskSockets(DeskSocket socket, Origins origins) {
        return registry -> registry.addHandler(socket, "/desk/socket")
                .addInterceptors(origins, new DeskHandshake())
                .setAllowedOrigins("*"); // Origins decides, and is stricter: it wants an origin
    }
}
