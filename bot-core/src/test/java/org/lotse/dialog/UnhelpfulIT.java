package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.TestServer;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Draft;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.Guard;
import org.lotse.conversation.Turns;

/** Shoppers who say that an answer did not help, by the thumb or in words, with the real model. */
@Timeout(120)
class UnhelpfulIT {
    private static final TestServer SERVER = TestServer.shared();

    private final ConversationLog log = SERVER.bean(ConversationLog.class);
    private final Turns turns = SERVER.bean(Turns.class);

    /** What the bot adds to the log in answer to that event. */
    private List<Event> answers(ConversationId id, Event event) {
        log.append(
                id,
                new Guard.Anyone(),
                List.of(new Draft(new ClientId(UUID.randomUUID().toString()), event)));
        long said = log.find(id).orElseThrow().seq();
        turns.add(id);
        Awaitility.await().until(() -> log.find(id).orElseThrow().seq() > said);
        return log.read(id, said, 10).stream().map(Entry::event).toList();
    }

    private Event.Message reply(ConversationId id, String text) {
        return (Event.Message)
                answers(id, Event.Message.of(Event.Sender.SHOPPER, text)).getFirst();
    }

    private ConversationId greeted(String language) {
        ConversationId id = log.open(language, null).id();
        turns.add(id);
        Awaitility.await().until(() -> log.find(id).orElseThrow().seq() > 0);
        return id;
    }

    private static List<Event.HandoffRequested.Reason> reasons(List<Event> events) {
        return events.stream()
                .filter(Event.HandoffRequested.class::isInstance)
                .map(event -> ((Event.HandoffRequested) event).reason())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Welche Zahlungsarten bieten Sie an? | Nein, hat nicht geholfen   | Das tut mir leid
            en | Which payment methods do you offer? | No, that did not help      | sorry about that
            """)
    void saidTwiceInWords_bringsAPerson(String language, String question, String no, String sorry) {
        ConversationId id = greeted(language);
        assertThat(reply(id, question).sources()).isNotEmpty();
        assertThat(reply(id, no).text()).contains(sorry);
        assertThat(reply(id, no).text())
                .as("there is no answer any more that it could be about")
                .doesNotContain(sorry);
        assertThat(reply(id, question).sources()).isNotEmpty();
        assertThat(reasons(answers(id, Event.Message.of(Event.Sender.SHOPPER, no))))
                .containsExactly(Event.HandoffRequested.Reason.UNHELPFUL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Welche Zahlungsarten bieten Sie an? | Nein, hat nicht geholfen
            en | Which payment methods do you offer? | No, that did not help
            """)
    void thumbAndWords_countTogether_butNotTwiceForOneAnswer(String language, String question, String no) {
        ConversationId id = greeted(language);
        reply(id, question);
        long answer = log.find(id).orElseThrow().seq();
        assertThat(reasons(answers(id, new Event.Helpful(answer, false)))).isEmpty();
        assertThat(reasons(answers(id, Event.Message.of(Event.Sender.SHOPPER, no))))
                .isEmpty();
        reply(id, question);
        assertThat(reasons(answers(id, Event.Message.of(Event.Sender.SHOPPER, no))))
                .containsExactly(Event.HandoffRequested.Reason.UNHELPFUL);
    }
}
