package org.lotse.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.Conversation;
import org.lotse.conversation.ConversationId;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Entry;
import org.lotse.conversation.Event;
import org.lotse.conversation.LogJson;
import org.lotse.conversation.Reviews;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data team's list; PROTOCOL.md, "Reviews". {@link DeskSecurity} lets only supervisors and admins in. */
@RestController
class ReviewsApi {
    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson;charset=UTF-8");

    private final Reviews reviews;
    private final ConversationLog log;

    ReviewsApi(Reviews reviews, ConversationLog log) {
        this.reviews = reviews;
        this.log = log;
    }

    /**
     * A review with the words that it is about.
     *
     * @param at when the agent said so
     * @param seq of the shopper's message; with the text null if it was not kept
     */
    record Line(
            Instant at,
            ConversationId conversation,
            @Nullable Long seq,
            String label,
            boolean right,
            @Nullable String language,
            @Nullable String text) {}

    @GetMapping("/desk/api/reviews")
    ResponseEntity<byte[]> reviews() {
        String lines = reviews.all().stream()
                .flatMap(review -> line(review).stream())
                .sorted(Comparator.comparing(Line::at)
                        .thenComparing(line -> line.conversation().value()))
                .map(line -> LogJson.MAPPER.writeValueAsString(line) + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lotse-reviews.jsonl\"")
                .contentType(JSON_LINES)
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a conversation that was erased. */
    private Optional<Line> line(Reviews.Review review) {
        List<Entry> entries = log.read(review.conversation());
        Long said = review.said();
        return entry(entries, review.closed())
                .map(closed -> new Line(
                        closed.at(),
                        review.conversation(),
                        said,
                        review.intent(),
                        review.right(),
                        said == null ? null : language(review.conversation(), entries, said),
                        said == null ? null : words(entries, said)));
    }

    private static Optional<Entry> entry(List<Entry> entries, long seq) {
        return entries.stream().filter(entry -> entry.seq() == seq).findFirst();
    }

    private static @Nullable String words(List<Entry> entries, long seq) {
        return entry(entries, seq)
                .map(Entry::event)
                .flatMap(event ->
                        event instanceof Event.Message message ? Optional.of(message.text()) : Optional.<String>empty())
                .orElse(null);
    }

    /** The one that the bot read the message in, or else that of the page. */
    private @Nullable String language(ConversationId id, List<Entry> entries, long seq) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.insight()).stream())
                .filter(insight -> Long.valueOf(seq).equals(insight.about()))
                .flatMap(insight -> Optional.ofNullable(insight.language()).stream())
                .findFirst()
                .or(() -> log.find(id).map(Conversation::language))
                .orElse(null);
    }
}
