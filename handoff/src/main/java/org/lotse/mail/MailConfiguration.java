package org.lotse.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Notes;
import org.lotse.redis.Redis;
import org.lotse.socket.SocketSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mails' parts. Without a mail server nothing is delivered, and agents are told so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);
    private static final String STEP_MILLIS = "10000";

    @Bean
    MailQueue mailQueue(Redis redis, MailSettings settings) {
        return new MailQueue(redis, settings.retry(), settings.longestRetry());
    }

    @Bean
    Mails mails(
            ConversationLog log,
            Notes notes,
            MailQueue queue,
            MailSettings settings,
            ObjectProvider<JavaMailSender> senders) {
        boolean server = server(senders).isPresent();
        if (server) {
            settings.requireSender();
        } else {
            LOG.warn(
                    "no mail server is set up (spring.mail.host): messages that shoppers leave are not answered by mail");
        }
        return new Mails(log, notes, queue, settings, server);
    }

    /** An empty host is none: so it can be left empty in an environment. */
    private static Optional<JavaMailSender> server(ObjectProvider<JavaMailSender> senders) {
        return Optional.ofNullable(senders.getIfAvailable())
                .filter(sender -> !(sender instanceof JavaMailSenderImpl smtp
                        && (smtp.getHost() == null || smtp.getHost().isBlank())));
    }

    /** A server that accepts a connection and then says nothing must not hold a mail for ever, whatever the protocol is called. */
    private static void limit(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl smtp) {
            String protocol = smtp.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : smtp.getProtocol();
            for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
                smtp.getJavaMailProperties().putIfAbsent("mail." + protocol + "." + limit, STEP_MILLIS);
            }
        }
    }

    /** Delivers as soon as everything else has started, and stops before the mail server's and Redis's beans do. */
    @Bean
    Delivery delivery(
            MailQueue queue,
            ConversationLog log,
            Notes notes,
            MailSettings settings,
            SocketSettings sockets,
            ObjectProvider<JavaMailSender> senders,
            MeterRegistry metrics) {
        server(senders).ifPresent(MailConfiguration::limit);
        Letters letters = new Letters(log, settings, sockets.origins());
        return new Delivery(
                server(senders).map(sender -> new Postman(queue, letters, sender, notes, settings, metrics)));
    }

    /** The postman, if there is a mail server. */
    record Delivery(Optional<Postman> postman) implements ApplicationRunner, AutoCloseable {
        @Override
        public void run(org.springframework.boot.ApplicationArguments args) {
            postman.ifPresent(Postman::start);
        }

        @Override
        public void close() {
            postman.ifPresent(Postman::close);
        }
    }
}
