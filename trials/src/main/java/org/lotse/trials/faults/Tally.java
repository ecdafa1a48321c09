package org.lotse.trials.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Finding.Kind;
import org.lotse.conversation.LogCheck;
import org.lotse.redis.Redis;
import org.lotse.trials.Acks;
import org.lotse.trials.Shopper;

/**
 * The books after a row: what was said, what of it was acknowledged, and what the logs have of it.
 *
 * @param sent that shoppers said; each text once
 * @param found of what was acknowledged
 * @param doubled texts, ids and numbers that are there twice
 * @param gaps in logs, and events that came before their predecessors
 * @param unanswered words to the bot without an answer
 * @param complaints everything that is not as promised, in words
 */
record Tally(
        long sent,
        long acknowledged,
        long found,
        long lost,
        long doubled,
        long gaps,
        long unanswered,
        List<String> complaints) {

    Tally {
        complaints = List.copyOf(complaints);
    }

    /** Reads all logs and compares them with each other, with what was acknowledged and with what the clients have. */
    static Tally of(Redis redis, Acks acks, List<Shopper> shoppers) {
        LogCheck.Report report = new LogCheck(redis).check(acks.all(), _ -> {});
        List<String> complaints = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (report.count(kind) > 0) {
                complaints.add(report.count(kind) + " × not so: " + kind.rule() + " ("
                        + report.examples().stream()
                                .filter(finding -> finding.kind() == kind)
                                .findFirst()
                                .map(finding -> finding.conversation() + " " + finding.seq() + ": " + finding.what())
                                .orElse("")
                        + ")");
            }
        }
        acks.contradictions().forEach(words -> complaints.add("acknowledged with two numbers: " + words));
        ConversationLog log = ConversationLog.on(redis);
        Set<String> texts = new HashSet<>();
        long doubled = report.count(Kind.CLIENT_ID) + acks.contradictions().size();
        long gaps = report.count(Kind.GAP) + report.count(Kind.HEAD);
        long sent = 0;
        long unanswered = 0;
        for (Shopper shopper : shoppers) {
            sent += shopper.said();
            unanswered += shopper.transcript().unanswered();
            gaps += shopper.transcript().gaps();
            String conversation = shopper.conversation();
            if (conversation == null) {
                continue;
            }
            List<Entry> entries = log.read(new ConversationId(conversation));
            doubled += twice(entries, texts, complaints);
            int seen = (int) Math.min(shopper.left() ? shopper.transcript().last() : Integer.MAX_VALUE, entries.size());
            Long differs = shopper.transcript().differsFrom(entries.subList(0, seen));
            if (differs != null) {
                complaints.add("the shopper of " + conversation + " has another " + differs + " than the log");
            }
            shopper.errors().forEach((code, count) -> {
                if (!code.equals("unavailable") && !code.equals("rate_limited")) {
                    complaints.add("a shopper got " + code + " " + count + " ×");
                }
            });
        }
        if (gaps > 0) {
            complaints.add(gaps + " gaps");
        }
        if (unanswered > 0) {
            complaints.add(unanswered + " messages without an answer");
        }
        long lost = report.count(Kind.LOST);
        return new Tally(sent, acks.count(), acks.count() - lost, lost, doubled, gaps, unanswered, complaints);
    }

    private static long twice(List<Entry> entries, Set<String> texts, List<String> complaints) {
        long doubled = 0;
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.Message message
                    && message.from().role() == Event.Role.SHOPPER
                    && message.choice() == null
                    && !texts.add(message.text())) {
                doubled++;
                complaints.add("'" + message.text() + "' is there twice");
            }
        }
        return doubled;
    }
}
