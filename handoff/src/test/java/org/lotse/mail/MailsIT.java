package org.lotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lotse.conversation.Appended;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Insight;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Signals;
import org.lotse.conversation.TestLogs;
import org.lotse.redis.TestRedis;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Answers and confirmations against a real Redis and a real mail server. */
@Timeout(60)
class MailsIT {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final String SHOP_PAGE = "https://hafenkontor.example/p/brise-3?farbe=blau";
    private static final MailSettings SETTINGS = settings(Duration.ZERO, Duration.ofDays(1));

    private final GreenMail inbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private ConversationLog log = TestLogs.on(REDIS.redis());
    private Signals signals = new Signals(REDIS.redis());
    private Notes notes = new Notes(REDIS.redis(), signals);

    private static MailSettings settings(Duration here, Duration giveUp) {
        return new MailSettings(
                "team@hafenkontor.example",
                "Hafenkontor",
                true,
                here,
                ZoneId.of("Europe/Berlin"),
                Duration.ZERO,
                Duration.ZERO,
                giveUp);
    }

    @BeforeEach
    void open() {
        inbox.start();
        queue().createGroup();
    }

    @AfterEach
    void close() throws Exception {
        inbox.stop();
        signals.close();
    }

    private MailQueue queue() {
        return new MailQueue(REDIS.redis(), Duration.ZERO, Duration.ZERO);
    }

    private Mails mails() {
        return new Mails(log, notes, queue(), SETTINGS, true);
    }

    private Postman postman(JavaMailSender server, MailSettings settings) {
        Letters letters = new Letters(log, settings, List.of("https://hafenkontor.example"));
        return new Postman(queue(), letters, server, notes, settings, metrics);
    }

    private void deliverAll(JavaMailSender server) {
        try (Postman postman = postman(server, SETTINGS)) {
            while (postman.deliverOne(1)) {
                assertThat(inbox.getReceivedMessages().length).isLessThan(100);
            }
        }
    }

    private static JavaMailSender server(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return sender;
    }

    private JavaMailSender server() {
        return server(inbox.getSmtp().getPort());
    }

    private ConversationId conversation(String language, String page) {
        return log.open(language, new Conversation.Page(page, "Brise 3")).id();
    }

    private long append(ConversationId id, Event event, @Nullable Insight insight) {
        ClientId cid = new ClientId(UUID.randomUUID().toString());
        Appended appended = log.append(id, new Guard.Anyone(), List.of(new Draft(cid, event, insight)));
        return ((Appended.Done) appended).seq();
    }

    private long say(ConversationId id, Event.Role role, String name, String text) {
        return append(id, Event.Message.of(new Event.Sender(role, name), text), null);
    }

    private long ticket(ConversationId id, String email) {
        Insight insight = new Insight(
                "de",
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                email.isEmpty() ? null : email,
                null);
        return append(id, new Event.Ticket(email.isEmpty() ? "" : "x***"), insight);
    }

    /** Somebody left a message, and Anna answers it. */
    private long answered(ConversationId id, String agent, String text) {
        say(id, Event.Role.SHOPPER, "", "Wo bleibt mein Päckchen? 📦\n<b>Dringend</b>, Karte •••• 4242");
        ticket(id, "lena.petersen@example.com");
        append(id, new Event.Assigned(agent), null);
        return say(id, Event.Role.AGENT, agent, text);
    }

    private List<String> notes(ConversationId id) {
        return notes.read(id, 0).stream().map(Notes.Note::text).toList();
    }

    private MimeMessage only() {
        MimeMessage[] received = inbox.getReceivedMessages();
        assertThat(received).hasSize(1);
        return received[0];
    }

    private static String part(MimeMessage message, int index) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    @Test
    void answer_arrivesOnce_withTheConversationBelow() throws Exception {
        ConversationId id = conversation("de", SHOP_PAGE);
        long seq = answered(id, "Jürgen Weiß", "Guten Tag, es kommt übermorgen. 🙂\nHerzliche Grüße");
        for (int time = 0; time < 3; time++) { // the desk may send its frame again
            mails().answer(id, seq);
        }
        deliverAll(server());
        deliverAll(server());
        MimeMessage mail = only();
        assertThat(mail.getSubject())
                .isEqualTo("Hafenkontor: Antwort auf Ihre Nachricht [" + Letters.reference(id) + "]");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "." + seq + "@hafenkontor.example>");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("lena.petersen@example.com"));
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("team@hafenkontor.example");
        assertThat(from.getPersonal()).isEqualTo("Jürgen Weiß · Hafenkontor");
        assertThat(part(mail, 0))
                .contains("Jürgen Weiß von Hafenkontor hat Ihnen geantwortet:")
                .contains("es kommt übermorgen. 🙂\nHerzliche Grüße")
                .contains(SHOP_PAGE)
                .contains("> Wo bleibt mein Päckchen? 📦\n> <b>Dringend</b>, Karte •••• 4242");
        assertThat(part(mail, 1))
                .contains("übermorgen. 🙂<br>")
                .contains("href=\"" + SHOP_PAGE + "\"")
                .contains("&lt;b&gt;Dringend&lt;/b&gt;")
                .doesNotContain("<b>Dringend");
        assertThat(notes(id)).containsExactly("Gesendet an l***@example.com · Sent to l***@example.com");
        assertThat(metrics.counter("lotse.mails", "kind", "answer", "outcome", "sent")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void names_withLineBreaks_makeNoHeaders() throws Exception {
        ConversationId id = conversation("en", SHOP_PAGE);
        long seq = answered(id, "Eve\r\nBcc: victim@example.com\r\n\r\nBody\u2028x", "hello");
        mails().answer(id, seq);
        deliverAll(server());
        MimeMessage mail = only();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Eve Bcc: victim@example.com Body x · Hafenkontor");
    }

    @Test
    void page_thatIsNotTheShops_isNotLinked() throws Exception {
        for (String page : List.of(
                "https://evil.example/",
                "https://hafenkontor.example@evil.example/",
                "https://hafenkontor.example:8443/",
                "http://hafenkontor.example/",
                "javascript:alert(1)",
                "https://hafenkontor.example.evil.example/",
                "not a page")) {
            ConversationId id = conversation("de", page);
            mails().answer(id, answered(id, "Anna", "ja"));
        }
        deliverAll(server());
        assertThat(inbox.getReceivedMessages()).hasSize(7);
        for (MimeMessage mail : inbox.getReceivedMessages()) {
            assertThat(part(mail, 0)).doesNotContain("://").doesNotContain("javascript:");
            assertThat(part(mail, 1)).doesNotContain("href");
        }
    }

    @Test
    void confirmation_isInTheShoppersLanguage_andTheAnswerFollowsIt() throws Exception {
        ConversationId id = conversation("en", SHOP_PAGE);
        say(id, Event.Role.SHOPPER, "", "buy cheap watches at spam.example");
        Insight english = new Insight(
                "en",
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "kim@example.com",
                null);
        long ticket = append(id, new Event.Ticket("k***@example.com"), english);
        mails().confirm(id);
        mails().confirm(id);
        deliverAll(server());
        MimeMessage mail = only();
        assertThat(mail.getSubject()).startsWith("Hafenkontor: your message has arrived");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(part(mail, 0)).contains("Thank you").doesNotContain("watches");
        append(id, new Event.Assigned("Ben"), null);
        mails().answer(id, say(id, Event.Role.AGENT, "Ben", "No, thanks."));
        deliverAll(server());
        MimeMessage answer = inbox.getReceivedMessages()[1];
        assertThat(answer.getHeader("In-Reply-To"))
                .containsExactly(mail.getMessageID())
                .containsExactly("<" + id + "." + ticket + "@hafenkontor.example>");
        assertThat(part(answer, 0)).contains("Ben from Hafenkontor has answered you:");
    }

    @Test
    void confirmations_toOneAddress_areFew() {
        for (int times = 0; times < 5; times++) {
            ConversationId id = conversation("de", SHOP_PAGE);
            ticket(id, "victim@example.com");
            mails().confirm(id);
        }
        deliverAll(server());
        assertThat(inbox.getReceivedMessages()).hasSize(3);
    }

    @Test
    void nothingIsSent_whereNoAddressWaits() {
        ConversationId noTicket = conversation("de", SHOP_PAGE);
        append(noTicket, new Event.Assigned("Anna"), null);
        mails().answer(noTicket, say(noTicket, Event.Role.AGENT, "Anna", "Moin"));
        ConversationId callBack = conversation("de", SHOP_PAGE);
        ticket(callBack, "");
        append(callBack, new Event.Assigned("Anna"), null);
        mails().answer(callBack, say(callBack, Event.Role.AGENT, "Anna", "Moin"));
        mails().confirm(callBack);
        ConversationId withdrawn = conversation("de", SHOP_PAGE);
        ticket(withdrawn, "lena@example.com");
        append(withdrawn, new Event.ReturnedToBot(Event.Role.SHOPPER), null);
        append(withdrawn, new Event.Queued(1), null);
        append(withdrawn, new Event.Assigned("Anna"), null);
        mails().answer(withdrawn, say(withdrawn, Event.Role.AGENT, "Anna", "Moin"));
        deliverAll(server());
        assertThat(inbox.getReceivedMessages()).isEmpty();
        assertThat(notes(callBack)).isEmpty();
    }

    @Test
    void shopper_whoIsBackInTheChat_getsNoMail() {
        MailSettings settings = settings(Duration.ofMinutes(5), Duration.ofDays(1));
        Mails mails = new Mails(log, notes, queue(), settings, true);
        ConversationId id = conversation("de", SHOP_PAGE);
        ticket(id, "lena@example.com");
        say(id, Event.Role.SHOPPER, "", "noch etwas"); // belongs to the ticket: the answer is still promised by mail
        append(id, new Event.Assigned("Anna"), null);
        mails.answer(id, say(id, Event.Role.AGENT, "Anna", "Guten Tag!"));
        say(id, Event.Role.SHOPPER, "", "oh, hallo, ich bin noch da");
        mails.answer(id, say(id, Event.Role.AGENT, "Anna", "Wie schön."));
        try (Postman postman = postman(server(), settings)) {
            while (postman.deliverOne(1)) {
                assertThat(inbox.getReceivedMessages().length).isLessThan(3);
            }
        }
        assertThat(inbox.getReceivedMessages()).hasSize(1);
    }

    @Test
    void serverThatIsAway_isTriedAgain_untilItIsBack() throws Exception {
        int port = inbox.getSmtp().getPort();
        inbox.stop();
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        try (Postman postman = postman(server(port), SETTINGS)) {
            assertThat(postman.deliverOne(1)).isTrue();
            assertThat(postman.deliverOne(1)).isTrue();
            assertThat(notes(id)).isEmpty();
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
            back.start();
            try {
                assertThat(postman.deliverOne(1)).isTrue();
                assertThat(postman.deliverOne(1)).isFalse();
                assertThat(back.getReceivedMessages()).hasSize(1);
            } finally {
                back.stop();
            }
        }
        assertThat(metrics.counter("lotse.mails", "kind", "answer", "outcome", "postponed")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void serverThatStaysAway_isGivenUp_andTheAgentsAreTold() {
        int port = inbox.getSmtp().getPort();
        inbox.stop();
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        try (Postman postman = postman(server(port), settings(Duration.ZERO, Duration.ZERO))) {
            assertThat(postman.deliverOne(1)).isTrue();
            assertThat(postman.deliverOne(1)).isFalse();
        }
        assertThat(notes(id)).singleElement().asString().contains("could not be delivered: the mail server");
    }

    @Test
    void refusedRecipient_isToldAtOnce() throws Exception {
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        try (RefusingServer refusing = new RefusingServer(Map.of("RCPT", "550 5.1.1 no such mailbox"));
                Postman postman = postman(server(refusing.port()), SETTINGS)) {
            assertThat(postman.deliverOne(1)).isTrue();
            assertThat(postman.deliverOne(1)).isFalse();
        }
        assertThat(notes(id)).singleElement().asString().contains("550 5.1.1 no such mailbox");
    }

    @Test
    void refusedWords_areToldAtOnce_andABusyServerIsTriedAgain() throws Exception {
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        for (Map<String, String> answers : List.of(
                Map.of("RCPT", "450 4.2.1 greylisted"),
                Map.of(".", "451 4.3.0 busy"),
                Map.of("MAIL", "530 5.7.0 login first"),
                Map.of("MAIL", "550 5.7.1 sender not allowed"))) {
            try (RefusingServer busy = new RefusingServer(answers);
                    Postman postman = postman(server(busy.port()), SETTINGS)) {
                assertThat(postman.deliverOne(1)).isTrue();
            }
            assertThat(notes(id)).as(answers.toString()).isEmpty();
        }
        try (RefusingServer refusing = new RefusingServer(Map.of(".", "554 5.7.1 looks like spam"));
                Postman postman = postman(server(refusing.port()), SETTINGS)) {
            assertThat(postman.deliverOne(1)).isTrue();
            assertThat(postman.deliverOne(1)).isFalse();
        }
        assertThat(notes(id)).singleElement().asString().contains("554 5.7.1 looks like spam");
    }

    @Test
    void refusedSender_isNamedWhenItIsGivenUp() throws Exception {
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        try (RefusingServer refusing = new RefusingServer(Map.of("MAIL", "550 5.7.1 sender not allowed"));
                Postman postman = postman(server(refusing.port()), settings(Duration.ZERO, Duration.ZERO))) {
            assertThat(postman.deliverOne(1)).isTrue();
        }
        assertThat(notes(id)).singleElement().asString().contains("550 5.7.1 sender not allowed");
    }

    @Test
    void addressThatIsNone_isToldAtOnce() {
        for (String address : List.of("a@b@c", "two@example.com,three@example.com", "no one@example.com")) {
            ConversationId id = conversation("de", SHOP_PAGE);
            ticket(id, address);
            append(id, new Event.Assigned("Anna"), null);
            mails().answer(id, say(id, Event.Role.AGENT, "Anna", "Moin"));
            deliverAll(server());
            assertThat(notes(id)).as(address).singleElement().asString().contains("the address is not valid");
        }
        assertThat(inbox.getReceivedMessages()).isEmpty();
    }

    @Test
    void nodeThatDies_betweenAcceptanceAndRecord_leavesOneCopyWithTheSameId() throws Exception {
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        JavaMailSender dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                server().send(message);
                throw new OutOfMemoryError("the node dies here");
            }
        };
        try (Postman postman = postman(dying, SETTINGS)) {
            assertThatThrownBy(() -> postman.deliverOne(1)).isInstanceOf(OutOfMemoryError.class);
        }
        deliverAll(server());
        deliverAll(server());
        MimeMessage[] received = inbox.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID());
        assertThat(Arrays.toString(received[1].getRecipients(Message.RecipientType.TO)))
                .isEqualTo(Arrays.toString(received[0].getRecipients(Message.RecipientType.TO)));
    }

    @Test
    void mailsThatAreOwed_surviveRedis() throws Exception {
        ConversationId id = conversation("de", SHOP_PAGE);
        mails().answer(id, answered(id, "Anna", "Guten Tag!"));
        signals.close();
        REDIS.killAndRestart();
        log = TestLogs.on(REDIS.redis());
        signals = new Signals(REDIS.redis());
        notes = new Notes(REDIS.redis(), signals);
        deliverAll(server());
        assertThat(only().getSubject()).contains(Letters.reference(id));
    }

    @Test
    void withoutAServer_theAgentsAreToldOnce() {
        Mails none = new Mails(log, notes, queue(), SETTINGS, false);
        ConversationId id = conversation("de", SHOP_PAGE);
        none.answer(id, answered(id, "Anna", "Guten Tag!"));
        none.answer(id, say(id, Event.Role.AGENT, "Anna", "Noch etwas."));
        none.confirm(id);
        assertThat(notes(id)).singleElement().asString().contains("no mail server is set up");
        try (Postman postman = postman(server(), SETTINGS)) {
            assertThat(postman.deliverOne(1)).isFalse();
        }
    }

    @Test
    void postman_deliversByItself() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        JavaMailSender telling = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                server().send(message);
                sent.countDown();
            }
        };
        ConversationId id = conversation("de", SHOP_PAGE);
        try (Postman postman = postman(telling, SETTINGS)) {
            postman.start();
            mails().answer(id, answered(id, "Anna", "Guten Tag!"));
            sent.await();
        }
        assertThat(only().getSubject()).contains(Letters.reference(id));
    }
}
