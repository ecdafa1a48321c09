package org.lotse.mail;

import java.util.List;
import java.util.Optional;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Notes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails to shoppers who left an address. Each method puts a mail on record if one is due and returns when that is durable;
 * the same again changes nothing. Both throw {@link org.lotse.redis.StoreUnavailable} if the record cannot be written.
 */
public final class Mails {
    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final int MOST_CONFIRMATIONS = 3;

    private final ConversationLog log;
    private final Notes notes;
    private final MailQueue queue;
    private final MailSettings settings;
    private final boolean server;

    /** @param server whether there is a mail server */
    Mails(ConversationLog log, Notes notes, MailQueue queue, MailSettings settings, boolean server) {
        this.log = log;
        this.notes = notes;
        this.queue = queue;
        this.settings = settings;
        this.server = server;
    }

    /**
     * An agent has said something: it is sent to the address of the ticket that it answers, if it answers one and the
     * shopper is not in the chat. Call it before the agent is told that all is well.
     *
     * @param seq number of the agent's message
     */
    public void answer(ConversationId id, long seq) {
        List<Entry> upToIt = log.read(id, 0, (int) seq);
        Optional<OpenTicket> ticket = OpenTicket.answeredBy(upToIt, settings.here());
        if (ticket.isEmpty()) {
            return;
        }
        if (server) {
            queue.add(id, seq, MailQueue.Kind.ANSWER);
            return;
        }
        ClientId once = new ClientId("mail:" + id + ":" + ticket.get().seq() + ":no-server");
        notes.add(
                id,
                once,
                "E-Mail",
                "Nicht per E-Mail gesendet: Es ist kein Mailserver eingerichtet (spring.mail.host)."
                        + " · Not sent by e-mail: no mail server is set up.");
    }

    /** A shopper may have left a message with an address: they are told that it arrived, once for each ticket. */
    public void confirm(ConversationId id) {
        if (!server || !settings.confirm()) {
            return;
        }
        OpenTicket.of(log.read(id))
                .filter(ticket -> !queue.knows(id, ticket.seq(), MailQueue.Kind.CONFIRMATION))
                .ifPresent(ticket -> confirm(id, ticket));
    }

    private void confirm(ConversationId id, OpenTicket ticket) {
        if (queue.confirmations(ticket.email()) > MOST_CONFIRMATIONS) {
            LOG.info("no confirmation for {}: that address had {} today", id, MOST_CONFIRMATIONS);
            return;
        }
        queue.add(id, ticket.seq(), MailQueue.Kind.CONFIRMATION);
    }
}
