package org.lotse.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotse.conversation.ClientId;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.staff.BusinessHours;

class ServiceLevelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final BusinessHours ALWAYS = new BusinessHours(ZONE, Map.of(), Set.of());
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-27T18:59:30Z"); // 19:59:30 in Berlin

    private static Story story(Instant from, Event... events) {
        List<Entry> log = new ArrayList<>();
        for (Event event : events) {
            log.add(new Entry(
                    log.size() + 1, from.plusSeconds(log.size()), new ClientId("c" + log.size()), event, null));
        }
        return Story.of(log);
    }

    private static Event says(Event.Role role) {
        return Event.Message.of(new Event.Sender(role, ""), "…");
    }

    @Test
    void firstReply_runsFromTheRequest() {
        Story waiting = story(Instant.EPOCH, new Event.Queued(1), says(Event.Role.BOT));
        ServiceLevel level =
                ServiceLevel.of(waiting, ALWAYS, TestSettings.defaults()).orElseThrow();
        assertThat(level)
                .isEqualTo(new ServiceLevel(
                        ServiceLevel.Kind.FIRST, Instant.ofEpochSecond(45), Instant.ofEpochSecond(60)));
    }

    @Test
    void nextReply_runsFromTheShoppersWords_andNotWhileTheAgentWaits() {
        Story answered = story(Instant.EPOCH, new Event.Queued(1), new Event.Assigned("Anna"), says(Event.Role.AGENT));
        assertThat(ServiceLevel.of(answered, ALWAYS, TestSettings.defaults())).isEmpty();
        Story asked = story(
                Instant.EPOCH,
                new Event.Queued(1),
                new Event.Assigned("Anna"),
                says(Event.Role.AGENT),
                says(Event.Role.SHOPPER));
        assertThat(ServiceLevel.of(asked, ALWAYS, TestSettings.defaults()).orElseThrow())
                .isEqualTo(new ServiceLevel(
                        ServiceLevel.Kind.NEXT, Instant.ofEpochSecond(93), Instant.ofEpochSecond(123)));
    }

    @Test
    void clock_standsStillWhileTheDoorsAreClosed() {
        BusinessHours week = new BusinessHours(
                ZONE, Map.of(DayOfWeek.FRIDAY, "08:00-20:00", DayOfWeek.MONDAY, "08:00-20:00"), Set.of());
        Story late = story(FRIDAY_EVENING, new Event.Queued(1));
        ServiceLevel level =
                ServiceLevel.of(late, week, TestSettings.defaults()).orElseThrow();
        assertThat(level.dueAt())
                .as("thirty seconds on Friday, thirty on Monday")
                .isEqualTo("2026-11-30T07:00:30Z");
    }
}
