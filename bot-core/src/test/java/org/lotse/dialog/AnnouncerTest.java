package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotse.conversation.Event;
import org.lotse.handoff.Announcements.Occasion;

class AnnouncerTest {
    private final Announcer announcer = new Announcer(new Phrases(Path.of("../training-data/dialogs/phrases.yaml")));

    @ParameterizedTest
    @EnumSource
    void everyOccasion_hasItsWordsInBothLanguages(Occasion occasion) {
        Map<String, String> values = Map.of("email", "l***@example.com");
        Event.Message german = announcer.in("de", occasion, values);
        Event.Message english = announcer.in("en", occasion, values);
        assertThat(german.from()).isEqualTo(new Event.Sender(Event.Role.SYSTEM, "Lotse"));
        assertThat(german.text()).isNotBlank().isNotEqualTo(english.text()).doesNotContain("{");
        assertThat(english.text()).isNotBlank().doesNotContain("{");
        assertThat(german.choices())
                .extracting(Event.Choice::id)
                .containsExactlyElementsOf(
                        english.choices().stream().map(Event.Choice::id).toList());
        boolean waits = occasion != Occasion.NUDGE && occasion != Occasion.CLOSED_IDLE;
        assertThat(german.choices().isEmpty()).isEqualTo(!waits);
        assertThat(german.choices()).allMatch(choice -> Pending.leavesQueue(choice.id()));
    }
}
