package org.lotse.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A picture of one thing in a message: an order, a product, a return. Only the title is always there. */
@JsonInclude(Include.NON_EMPTY)
public record Card(
        String title,
        @Nullable String subtitle,
        @Nullable Badge badge,
        @Nullable String image,
        List<Fact> facts,
        List<Step> timeline,
        @Nullable Link link) {

    @SuppressWarnings("NullAway") // lists that were empty are absent in the stored JSON
    public Card {
        facts = facts == null ? List.of() : List.copyOf(facts);
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
    }

    public record Badge(String label, Tone tone) {}

    public record Fact(String label, String value) {}

    /** @param at when, written for people; may be empty */
    public record Step(String label, String at, Progress state) {}

    public record Link(String label, String url) {}

    public enum Tone {
        NEUTRAL,
        GOOD,
        WARN,
        BAD;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Progress {
        DONE,
        CURRENT,
        OPEN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
