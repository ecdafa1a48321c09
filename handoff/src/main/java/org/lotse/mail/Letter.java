package org.lotse.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out: plain text, and the same as HTML.
 *
 * @param id for {@code Message-ID}, the same at each attempt, so that mail programs know a second copy
 * @param follows the {@code Message-ID} of the mail before it in the conversation
 * @param sender the name beside the shop's address
 * @param automatic whether no person wrote it
 */
record Letter(
        String id,
        @Nullable String follows,
        String to,
        String sender,
        String subject,
        String text,
        String html,
        boolean automatic) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    Letter {
        sender = oneLine(sender);
        subject = oneLine(subject);
    }

    /** A line break in a header would begin a header of somebody else's. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** @throws AddressException if {@code to} is no address */
    void writeTo(MimeMessage message, String from, Instant now) throws MessagingException {
        try {
            message.setFrom(new InternetAddress(from, sender, UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
        message.setRecipient(Message.RecipientType.TO, recipient());
        message.setSubject(subject, UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", id);
        if (follows != null) {
            message.setHeader("In-Reply-To", follows);
            message.setHeader("References", follows);
        }
        if (automatic) {
            message.setHeader("Auto-Submitted", "auto-replied");
        }
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(text, "plain"));
        parts.addBodyPart(part(html, "html"));
        message.setContent(parts);
    }

    private InternetAddress recipient() throws AddressException {
        int at = to.lastIndexOf('@');
        try {
            InternetAddress address = new InternetAddress(
                    at < 0 ? to : to.substring(0, at + 1) + IDN.toASCII(to.substring(at + 1)), true);
            if (address.isGroup()) {
                throw new AddressException("one address is expected");
            }
            return address;
        } catch (IllegalArgumentException e) { // IDN's complaint
            throw new AddressException("no domain");
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
