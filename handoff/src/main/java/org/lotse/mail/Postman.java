package org.lotse.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Notes;
import org.lotse.redis.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands the owed mails to the mail server, one after the other. A mail is settled when the server has accepted it, has
 * refused it for good, or could not be had for too long; agents read in a note which of them it was. Log lines and metrics
 * name conversations and codes, never addresses or words.
 */
final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String AUTHOR = "E-Mail";
    private static final int BLOCK_MILLIS = 500;
    private static final int LEAVE_SECONDS = 5;

    private final MailQueue queue;
    private final Letters letters;
    private final JavaMailSender server;
    private final Notes notes;
    private final MailSettings settings;
    private final MeterRegistry metrics;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("postman").factory());
    private volatile boolean closed;

    Postman(
            MailQueue queue,
            Letters letters,
            JavaMailSender server,
            Notes notes,
            MailSettings settings,
            MeterRegistry metrics) {
        this.queue = queue;
        this.letters = letters;
        this.server = server;
        this.notes = notes;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Begins to deliver. Call once. */
    void start() {
        thread.execute(this::deliverForever);
    }

    private void deliverForever() {
        boolean ready = false;
        while (!closed) {
            try {
                if (!ready) {
                    queue.createGroup();
                    ready = true;
                }
                deliverOne(BLOCK_MILLIS);
            } catch (RuntimeException e) { // Redis is away or was emptied: what is owed is still there when it is back
                ready = false;
                if (!closed) {
                    LOG.warn("cannot look for mails at the moment: {}", e.getMessage());
                    queue.awaitBack();
                }
            }
        }
    }

    /**
     * Takes the next mail, an overdue one first, and tries it.
     *
     * @return false if there was none
     */
    boolean deliverOne(int blockMillis) {
        Optional<MailQueue.Owed> owed = queue.due().or(() -> queue.next(blockMillis));
        owed.ifPresent(this::deliver);
        return owed.isPresent();
    }

    private void deliver(MailQueue.Owed owed) {
        try {
            Optional<Letters.Written> written = letters.write(owed);
            if (written.isPresent()) {
                deliver(owed, written.get());
            }
            queue.settle(owed);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (MessagingException
                | RuntimeException e) { // whatever went wrong, it is tried again until it is too late
            failed(owed, Failure.of(e));
        }
    }

    /** Between the server's "accepted" and the record of it a dying node leaves a second copy behind, with the same id. */
    private void deliver(MailQueue.Owed owed, Letters.Written written) throws MessagingException {
        if (!queue.isSent(owed)) {
            MimeMessage message = server.createMimeMessage();
            written.letter().writeTo(message, settings.from(), queue.now());
            server.send(message);
            accepted(owed);
            count(owed, "sent");
        }
        if (owed.kind() == MailQueue.Kind.ANSWER) {
            String to = written.ticket().masked();
            note(owed, "sent", "Gesendet an " + to + " · Sent to " + to);
        }
    }

    /** Must not be lost while Redis is away: it is all that keeps the mail from being sent again. */
    private void accepted(MailQueue.Owed owed) {
        while (true) {
            try {
                queue.sent(owed);
                return;
            } catch (StoreUnavailable e) {
                if (closed) {
                    throw e;
                }
                queue.awaitBack();
            }
        }
    }

    private void failed(MailQueue.Owed owed, Failure failure) {
        Duration age = Duration.between(owed.since(), queue.now());
        boolean over = failure.permanent() || age.compareTo(settings.giveUp()) >= 0;
        LOG.warn(
                "mail {} of {} failed ({}), {}",
                owed.field(),
                owed.conversation(),
                failure.code(),
                over ? "given up" : "tried again later");
        if (!over) {
            count(owed, "postponed");
            return;
        }
        count(owed, failure.permanent() ? "refused" : "given_up");
        String what = owed.kind() == MailQueue.Kind.ANSWER
                ? "Die Antwort konnte nicht zugestellt werden · The answer could not be delivered: "
                : "Die Bestätigung konnte nicht zugestellt werden · The confirmation could not be delivered: ";
        note(owed, "failed", what + failure.reason());
        queue.settle(owed);
    }

    private void note(MailQueue.Owed owed, String what, String text) {
        ClientId cid = new ClientId("mail:" + owed.conversation() + ":" + owed.field() + ":" + what);
        notes.add(owed.conversation(), cid, AUTHOR, text);
    }

    private void count(MailQueue.Owed owed, String outcome) {
        metrics.counter("lotse.mails", "kind", owed.kind().code(), "outcome", outcome)
                .increment();
    }

    /** What is under way may end; what does not is taken up by the next start. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
