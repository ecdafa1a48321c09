package org.lotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Signals;
import org.lotse.conversation.TestLogs;
import org.lotse.redis.Redis;
import org.lotse.redis.TestRedis;
import org.lotse.socket.SocketSettings;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** With which settings mails are sent, and with which the start is refused. */
class MailConfigurationIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static ApplicationContextRunner started(String... settings) {
        Redis redis = REDIS.redis();
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(MailConfiguration.class)
                .withBean(
                        Redis.class,
                        () -> redis,
                        definition -> ((org.springframework.beans.factory.support.AbstractBeanDefinition) definition)
                                .setDestroyMethodName("")) // it belongs to the test
                .withBean(ConversationLog.class, () -> TestLogs.on(redis))
                .withBean(Signals.class, () -> new Signals(redis))
                .withBean(Notes.class)
                .withBean(
                        SocketSettings.class,
                        () -> new SocketSettings(
                                List.of(),
                                DataSize.ofKilobytes(1),
                                DataSize.ofKilobytes(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(5)))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues(settings);
    }

    @Test
    void withoutAHost_nothingIsDelivered_andNothingElseIsNeeded() {
        started().run(context -> assertThat(
                        context.getBean(MailConfiguration.Delivery.class).postman())
                .isEmpty());
        started("spring.mail.host=").run(context -> assertThat(
                        context.getBean(MailConfiguration.Delivery.class).postman())
                .isEmpty());
    }

    @Test
    void withAHost_aSenderIsNeeded() {
        started("spring.mail.host=localhost").run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseMessage(
                        "lotse.mail.from is ''; a mail" + " server is set, so give the address that mails come from"));
    }

    @Test
    void withAHostAndASender_mailsAreDelivered_andNoStepTakesForEver() {
        started(
                        "spring.mail.host=localhost",
                        "spring.mail.protocol=smtps",
                        "lotse.mail.from=team@hafenkontor.example",
                        "lotse.mail.shop-name=Hafenkontor")
                .run(context -> {
                    assertThat(context.getBean(MailConfiguration.Delivery.class).postman())
                            .isPresent();
                    assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                            .containsEntry("mail.smtps.connectiontimeout", "10000")
                            .containsEntry("mail.smtps.timeout", "10000")
                            .containsEntry("mail.smtps.writetimeout", "10000");
                });
    }
}
