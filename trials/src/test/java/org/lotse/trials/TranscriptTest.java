package org.lotse.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.LogJson;
import org.lotse.conversation.Owner;
import tools.jackson.databind.JsonNode;

class TranscriptTest {
    private static final String CONVERSATION = "c-0198f2a4c1d07e3f9a51c0ffee123456";
    private static final Event QUESTION = Event.Message.of(Event.Sender.SHOPPER, "Wann?");
    private static final Event ANSWER = Event.Message.of(new Event.Sender(Event.Role.BOT, "Lotse"), "Morgen.");

    private final Transcript transcript = new Transcript();

    private static JsonNode json(Event event) {
        return LogJson.MAPPER.readTree(LogJson.MAPPER.writeValueAsString(event));
    }

    private static Entry entry(long seq, String cid, Event event) {
        return new Entry(seq, Instant.EPOCH, new ClientId(cid), event, null);
    }

    private static List<Entry> log() {
        return List.of(entry(1, "one", QUESTION), entry(2, "bot:" + CONVERSATION + ":1:0", ANSWER));
    }

    private void applyLog() {
        log().forEach(entry -> transcript.apply(entry.seq(), entry.cid().value(), json(entry.event())));
    }

    @Test
    void transcript_ofTheWholeLog_isTheLog() {
        applyLog();
        assertThat(transcript.differsFrom(log())).isNull();
        assertThat(transcript.unanswered()).isZero();
        assertThat(transcript.botWords()).isEqualTo(1);
    }

    @Test
    void transcript_thatLacksSomething_differsThere() {
        assertThat(transcript.differsFrom(log())).isEqualTo(1);
        transcript.apply(1, "one", json(QUESTION));
        assertThat(transcript.differsFrom(log())).isEqualTo(2);
        assertThat(transcript.unanswered()).isEqualTo(1);
    }

    @Test
    void transcript_withOtherWordsOrAnotherId_differsThere() {
        List<Entry> other = new ArrayList<>(log());
        applyLog();
        other.set(1, entry(2, "bot:" + CONVERSATION + ":1:0", QUESTION));
        assertThat(transcript.differsFrom(other)).isEqualTo(2);
        other.set(1, entry(2, "bot:" + CONVERSATION + ":1:1", ANSWER));
        assertThat(transcript.differsFrom(other)).isEqualTo(2);
        assertThat(transcript.differsFrom(log().subList(0, 1))).isEqualTo(2);
    }

    @Test
    void events_outOfTurn_areNotApplied() {
        assertThat(transcript.apply(2, "two", json(ANSWER))).isFalse();
        assertThat(transcript.gaps()).isEqualTo(1);
        assertThat(transcript.last()).isZero();
        applyLog();
        assertThat(transcript.apply(1, "one", json(QUESTION))).isTrue();
        assertThat(transcript.repeated()).isEqualTo(1);
        assertThat(transcript.last()).isEqualTo(2);
    }

    @Test
    void words_whileSomebodyElseOwns_needNoAnswerOfTheBot() {
        transcript.apply(1, "one", json(new Event.Queued(1)));
        transcript.apply(2, "two", json(QUESTION));
        assertThat(transcript.owner()).isEqualTo(Owner.QUEUE);
        assertThat(transcript.unanswered()).isZero();
    }
}
