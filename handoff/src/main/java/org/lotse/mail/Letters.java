package org.lotse.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Insight;
import org.springframework.web.util.HtmlUtils;

/** Writes the mail that is owed for an event, from the log up to that event alone: the same mail at each attempt. */
final class Letters {
    private static final int REFERENCE = 8;
    private static final String STYLE =
            "font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1b2733;max-width:40em";
    private static final String QUOTE_STYLE = "margin:0;padding-left:1em;border-left:3px solid #c3ccd5;color:#4a5763";

    private final ConversationLog log;
    private final MailSettings settings;
    private final Set<String> origins;

    /** @param origins of the shop's pages: a mail links to no other, whatever a browser said where the chat was opened */
    Letters(ConversationLog log, MailSettings settings, List<String> origins) {
        this.log = log;
        this.settings = settings;
        this.origins = Set.copyOf(origins);
    }

    /** A letter, and whom it goes to as the log shows it. */
    record Written(Letter letter, OpenTicket ticket) {}

    /** Empty if the conversation is not there any more, or the ticket is not. */
    Optional<Written> write(MailQueue.Owed owed) {
        Optional<Conversation> head = log.find(owed.conversation());
        List<Entry> entries = log.read(owed.conversation(), 0, (int) owed.seq());
        if (head.isEmpty() || entries.isEmpty() || entries.getLast().seq() != owed.seq()) {
            return Optional.empty();
        }
        Words words = Words.in(language(head.get(), entries));
        return switch (owed.kind()) {
            case ANSWER ->
                OpenTicket.answeredBy(entries, settings.here())
                        .map(ticket -> new Written(answer(head.get(), entries, ticket, words), ticket));
            case CONFIRMATION ->
                OpenTicket.of(entries).map(ticket -> new Written(confirmation(head.get(), ticket, words), ticket));
        };
    }

    private static String language(Conversation head, List<Entry> entries) {
        String language = Optional.ofNullable(head.language()).orElse("de");
        for (Entry entry : entries) {
            Insight insight = entry.insight();
            language = Optional.ofNullable(insight).map(Insight::language).orElse(language);
        }
        return language;
    }

    private Letter answer(Conversation head, List<Entry> entries, OpenTicket ticket, Words words) {
        Event.Message message = (Event.Message) entries.getLast().event();
        String agent = message.from().name();
        List<Quote.Line> before =
                new Quote(words.language(), settings.zone()).of(entries.subList(0, entries.size() - 1));
        Body body = new Body(words.language());
        body.paragraph(words.greeting());
        body.paragraph(filled(words.answered(), head.id(), agent));
        body.paragraph(message.text());
        page(head).ifPresent(url -> body.link(words.goOn(), url));
        body.quote(filled(words.soFar(), head.id(), agent), before);
        return new Letter(
                messageId(head.id(), entries.getLast().seq()),
                settings.confirm() ? messageId(head.id(), ticket.seq()) : null,
                ticket.email(),
                agent + " · " + settings.shopName(),
                filled(words.answerSubject(), head.id(), agent),
                body.text(),
                body.html(),
                false);
    }

    private Letter confirmation(Conversation head, OpenTicket ticket, Words words) {
        Body body = new Body(words.language());
        body.paragraph(words.greeting());
        body.paragraph(filled(words.arrived(), head.id(), ""));
        body.paragraph(words.next());
        page(head).ifPresent(url -> body.link(words.addMore(), url));
        body.paragraph(words.notYou());
        body.paragraph(settings.shopName());
        return new Letter(
                messageId(head.id(), ticket.seq()),
                null,
                ticket.email(),
                settings.shopName(),
                filled(words.confirmSubject(), head.id(), ""),
                body.text(),
                body.html(),
                true);
    }

    private String filled(String words, ConversationId id, String agent) {
        return words.replace("{shop}", settings.shopName())
                .replace("{ref}", reference(id))
                .replace("{agent}", agent);
    }

    /** Short enough to be read out on the phone. */
    static String reference(ConversationId id) {
        return id.value().substring(2, 2 + REFERENCE).toUpperCase(Locale.ROOT);
    }

    private String messageId(ConversationId id, long seq) {
        return "<" + id + "." + seq + "@" + settings.domain() + ">";
    }

    /** Where the chat was opened, if that is one of the shop's pages. */
    private Optional<String> page(Conversation head) {
        return Optional.ofNullable(head.page())
                .flatMap(page -> parsed(page.url()))
                .filter(this::isOurs)
                .map(URI::toASCIIString);
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException e) { // whatever a browser sent: no link, then
            return Optional.empty();
        }
    }

    private boolean isOurs(URI url) {
        @Nullable String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null) {
            return false;
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return origins.contains(url.getScheme() + "://" + host + port);
    }

    /** The same paragraphs as plain text and as HTML. */
    private static final class Body {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final String language;

        private Body(String language) {
            this.language = language;
        }

        void paragraph(String words) {
            text.append(words).append("\n\n");
            html.append("<p>").append(escaped(words)).append("</p>\n");
        }

        void link(String words, String url) {
            text.append(words).append('\n').append(url).append("\n\n");
            String address = escaped(url);
            html.append("<p>")
                    .append(escaped(words))
                    .append("<br>\n<a href=\"")
                    .append(address)
                    .append("\">");
            html.append(address).append("</a></p>\n");
        }

        void quote(String title, List<Quote.Line> lines) {
            if (lines.isEmpty()) {
                return;
            }
            text.append(title).append("\n\n");
            html.append("<p>").append(escaped(title)).append("</p>\n");
            html.append("<blockquote style=\"").append(QUOTE_STYLE).append("\">\n");
            for (Quote.Line line : lines) {
                String head = line.who() + ", " + line.when() + ":";
                text.append("> ").append(head).append('\n');
                line.text()
                        .lines()
                        .forEach(words -> text.append("> ").append(words).append('\n'));
                text.append(">\n");
                html.append("<p><b>").append(escaped(head)).append("</b><br>\n");
                html.append(escaped(line.text())).append("</p>\n");
            }
            html.append("</blockquote>\n");
        }

        String text() {
            return text.toString().strip() + "\n";
        }

        String html() {
            return "<!doctype html>\n<html lang=\"" + language
                    + "\"><head><meta charset=\"utf-8\"></head>\n<body style=\"" + STYLE + "\">\n" + html
                    + "</body></html>\n";
        }

        private static String escaped(String words) {
            return HtmlUtils.htmlEscape(words, "UTF-8").replace("\r", "").replace("\n", "<br>\n");
        }
    }
}
