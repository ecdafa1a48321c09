package org.lotse.desk;

import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.ConversationId;
import org.lotse.redis.StoreUnavailable;
import org.lotse.staff.Agent;
import org.lotse.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What agents look up; PROTOCOL.md, "Agents: search and suggestions". */
@RestController
class DeskSearch {
    private static final int LONGEST_WORDS = 200;
    private static final int FARTHEST = 1000;
    private static final int MOST = 50;
    private static final Set<String> LANGUAGES = Set.of("de", "en");

    private final Archive archive;
    private final Sight sight;
    private final Suggestions suggestions;
    private final Staff staff;

    DeskSearch(Archive archive, Sight sight, Suggestions suggestions, Staff staff) {
        this.archive = archive;
        this.sight = sight;
        this.suggestions = suggestions;
        this.staff = staff;
    }

    record Hits(List<Archive.Hit> hits) {}

    record Suggested(List<Suggestions.Suggestion> suggestions) {}

    record Articles(List<Suggestions.Suggestion> articles) {}

    record Complaint(String code, String message) {}

    @GetMapping("/desk/api/search")
    Archive.Results search(
            Principal principal,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        require(offset >= 0 && offset <= FARTHEST, "offset: 0 to " + FARTHEST + " is expected");
        require(limit >= 1 && limit <= MOST, "limit: 1 to " + MOST + " is expected");
        return archive.search(new Archive.Search(
                words(q),
                given(language) == null ? null : known(language),
                given(agent),
                given(outcome),
                given(tag),
                instant("from", from),
                instant("to", to),
                offset,
                limit,
                viewer(principal)));
    }

    @GetMapping("/desk/api/conversations/{id}/earlier")
    Hits earlier(Principal principal, @PathVariable String id) {
        return new Hits(archive.earlier(visible(principal, id), Sight.MOST_EARLIER));
    }

    @GetMapping("/desk/api/conversations/{id}/suggestions")
    Suggested suggestions(Principal principal, @PathVariable String id) {
        return new Suggested(suggestions.to(visible(principal, id)));
    }

    @GetMapping("/desk/api/articles")
    Articles articles(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "de") String language) {
        require(!q.isBlank(), "q: words are expected");
        return new Articles(suggestions.search(words(q), known(language)));
    }

    private Archive.Viewer viewer(Principal principal) {
        return Archive.Viewer.of(agent(principal));
    }

    private Agent agent(Principal principal) {
        return staff.agent(principal.getName()).orElseThrow(NotFound::new);
    }

    /** What may not be seen looks like what is not there. */
    private ConversationId visible(Principal principal, String id) {
        ConversationId conversation;
        try {
            conversation = new ConversationId(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        if (!sight.asksAbout(agent(principal), conversation)) {
            throw new NotFound();
        }
        return conversation;
    }

    private static String words(String q) {
        require(q.length() <= LONGEST_WORDS, "q: at most " + LONGEST_WORDS + " characters are expected");
        return q;
    }

    private static String known(@Nullable String language) {
        require(language != null && LANGUAGES.contains(language), "language: de or en is expected");
        return java.util.Objects.requireNonNull(language);
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        String given = given(text);
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw new BadRequest(name + ": a time such as 2026-11-01T00:00:00Z is expected");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new BadRequest(complaint);
        }
    }

    @ExceptionHandler
    ResponseEntity<Complaint> wrong(BadRequest e) {
        return answer(HttpStatus.BAD_REQUEST, "bad_request", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Complaint> wrong(MethodArgumentTypeMismatchException e) {
        return answer(HttpStatus.BAD_REQUEST, "bad_request", e.getName() + ": a number is expected");
    }

    @ExceptionHandler
    ResponseEntity<Complaint> missing(NotFound e) {
        return answer(HttpStatus.NOT_FOUND, "not_found", "there is no such conversation, or it is not yours to see");
    }

    @ExceptionHandler
    ResponseEntity<Complaint> away(StoreUnavailable e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "the log cannot be read at the moment");
    }

    private static ResponseEntity<Complaint> answer(HttpStatus status, String code, String message) {
        return ResponseEntity.status(status).body(new Complaint(code, message));
    }

    private static final class BadRequest extends RuntimeException {
        private static final long serialVersionUID = 1;

        private BadRequest(String message) {
            super(message);
        }
    }

    private static final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
