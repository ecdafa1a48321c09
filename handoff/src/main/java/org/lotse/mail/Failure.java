package org.lotse.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail could not be handed over.
 *
 * @param permanent whether trying again is in vain: the server refuses this recipient or this mail for good (RFC 5321, 4.2.1)
 * @param code the server's answer as a number, or a word of ours; for the log
 * @param reason for agents, in the server's words
 */
record Failure(boolean permanent, String code, String reason) {
    private static final int LONGEST = 200;
    private static final int PERMANENT = 500;
    private static final int ABOVE = 600;
    /** About how we speak to the server, not about the recipient: the operator can mend these. */
    private static final Set<Integer> OURS = Set.of(500, 502, 503, 530, 534, 535, 538);

    static Failure of(Throwable thrown) {
        Set<Throwable> chain = chain(thrown);
        for (Throwable cause : chain) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return smtp(address.getReturnCode(), address.getMessage());
                }
                case SMTPSendFailedException send
                when send.getReturnCode() > 0 && !isAboutRecipients(send) -> {
                    Failure failure = smtp(send.getReturnCode(), send.getMessage());
                    return isAboutTheSender(send) ? failure.mendable() : failure;
                }
                case SMTPSenderFailedException sender -> {
                    return smtp(sender.getReturnCode(), sender.getMessage()).mendable();
                }
                case AddressException _ -> {
                    return new Failure(true, "address", "the address is not valid");
                }
                case MailAuthenticationException _ -> {
                    return new Failure(false, "login", "the mail server refuses the login");
                }
                default -> {}
            }
        }
        return chain.stream().anyMatch(MessagingException.class::isInstance)
                ? new Failure(false, "away", "the mail server cannot be reached")
                : new Failure(false, thrown.getClass().getSimpleName(), "the mail could not be written");
    }

    /** Whom we send as and how we speak to the server is for the operator to mend; then the mail goes out. */
    private static boolean isAboutTheSender(SMTPSendFailedException failure) {
        return String.valueOf(failure.getCommand()).startsWith("MAIL");
    }

    /** It carries one exception for each recipient, which says more. */
    private static boolean isAboutRecipients(SMTPSendFailedException failure) {
        return String.valueOf(failure.getCommand()).startsWith("RCPT");
    }

    private Failure mendable() {
        return new Failure(false, code, reason);
    }

    private static Failure smtp(int code, @Nullable String words) {
        boolean permanent = code >= PERMANENT && code < ABOVE && !OURS.contains(code);
        String line = String.valueOf(words).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return new Failure(
                permanent,
                Integer.toString(code),
                line.substring(
                        0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())))));
    }

    /** Causes of all kinds: the older of the two libraries has chains of its own. */
    private static Set<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = new LinkedHashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof MessagingException failed && failed.getNextException() != null) {
                open.add(failed.getNextException());
            }
            if (next instanceof MailSendException sending) {
                open.addAll(java.util.List.of(sending.getMessageExceptions()));
            }
        }
        return seen;
    }
}
