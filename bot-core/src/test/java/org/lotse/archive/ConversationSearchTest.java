package org.lotse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.conversation.ConversationId;
import org.lotse.desk.Archive.Hit;
import org.lotse.desk.Archive.Results;
import org.lotse.desk.Archive.Search;
import org.lotse.desk.Archive.Snippet;
import org.lotse.desk.Archive.Snippet.Part;
import org.lotse.desk.Archive.Speaker;
import org.lotse.desk.Archive.Viewer;

class ConversationSearchTest {
    private static final Viewer CHEF = new Viewer("chef", Set.of(), true);
    private static final Viewer ANNA = new Viewer("anna", Set.of("returns"), false);
    private static final Viewer BEN = new Viewer("ben", Set.of("payment"), false);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private ConversationIndex index = unset();
    private ConversationSearch search = unset();

    @BeforeEach
    void open() {
        index = new ConversationIndex(folder);
        search = new ConversationSearch(index);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(Chat... chats) {
        for (Chat chat : chats) {
            index.put(chat.transcript());
        }
        index.refresh();
    }

    private Results find(String words) {
        return find(words, CHEF);
    }

    private Results find(String words, Viewer viewer) {
        return search.search(new Search(words, null, null, null, null, null, null, 0, 20, viewer));
    }

    private List<ConversationId> only(
            @Nullable String language,
            @Nullable String agent,
            @Nullable String outcome,
            @Nullable String tag,
            @Nullable String from,
            @Nullable String to) {
        return ids(search.search(new Search(
                "",
                language,
                agent,
                outcome,
                tag,
                from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(to),
                0,
                20,
                CHEF)));
    }

    private static List<ConversationId> ids(Results results) {
        return results.hits().stream().map(Hit::conversation).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Wie lange gilt die Rückgabefrist? | Rückgabefrist",
                "de | Wie lange gilt die Rückgabefrist? | frist",
                "de | Wie lange gilt die Rückgabefrist? | rückgabe",
                "de | Wie lange gilt die Rückgabefrist? | Ruckgabefristen",
                "de | Welche Frist gilt für eine Rückgabe? | Rückgabefrist",
                "de | Die Lieferung hat Verspätung. Wann kommt sie? | Lieferungsverspätung",
                "de | Mein Kopfhörer knackt | Kopfhoerer",
                "de | Mein Kopfhoerer knackt | Kopfhörer",
                "de | meine kopfhörer knacken | KOPFHÖRER",
                "de | Mein Kopfhörer knackt | Hörer",
                "de | Passt die Größe 42? | groesse",
                "de | Passt die Groesse 42? | Größe",
                "de | Ich möchte drei Rücksendungen anmelden | rücksendung",
                "de | Mein Kopfhörer knackt | Kofphörer",
                "de | Die Retoure ist angekommen | Retuore",
                "de | Wo ist die Retoure? | die Retoure",
                "de | Wo ist die Retoure? | retoure!",
                "de | Bestellung HK-204511 fehlt | HK-204511",
                "de | Bestellung HK-204511 fehlt | 204511",
                "en | I am returning the headphones | returned headphone",
                "en | The refunds were delayed | refund",
                "en | The refund was delayed | refnud",
                "en | What about my order? | the order"
            })
    void word_isFound_asPeopleWriteIt(String language, String said, String words) {
        Chat chat = Chat.in(language).shopper(said);
        put(chat, Chat.in(language).shopper("xyz"));
        assertThat(ids(find(words))).containsExactly(chat.id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Mein Kopfhörer knackt | Waschmaschine",
                "de | Mein Kopfhörer knackt | Kopfhörer Waschmaschine",
                "de | Welche Frist gilt? | Rückgabefrist",
                "de | Passt das Rad? | rat",
                "de | Bestellung HK-204511 fehlt | HK-204512",
                "en | I lost my headphones | ???"
            })
    void word_thatWasNotSaid_isNotFound(String language, String said, String words) {
        put(Chat.in(language).shopper(said));
        assertThat(find(words)).isEqualTo(new Results(0, List.of()));
    }

    @Test
    void exactWord_comesBeforeACompound_andThatBeforeNothing() {
        Chat part = Chat.in("de").shopper("die Rückgabefrist ist um");
        Chat exact = Chat.in("de").shopper("die Frist ist um");
        put(part, exact, Chat.in("de").shopper("der Ring ist um"));
        assertThat(ids(find("Frist"))).containsExactly(exact.id, part.id);
    }

    @Test
    void mixedConversation_isFoundByEitherLanguage() {
        Chat chat = Chat.in("de")
                .known("de", null, null, "", "")
                .shopper("meine Rückgabefristen")
                .known("en", null, null, "", "")
                .shopper("I am returning it");
        put(chat);
        assertThat(ids(find("Frist return"))).containsExactly(chat.id);
    }

    @Test
    void customerOrderAndEmail_areFound() {
        Chat chat =
                Chat.in("de").shopper("Moin").known("de", "Jörg Müller", "C-7", "HK-204511", "j.mueller@example.com");
        put(chat, Chat.in("de").shopper("Moin"));
        assertThat(ids(find("mueller"))).containsExactly(chat.id);
        assertThat(ids(find("jörg müller"))).containsExactly(chat.id);
        assertThat(ids(find("hk-204511"))).containsExactly(chat.id);
        assertThat(ids(find("J.Mueller@example.com"))).containsExactly(chat.id);
        assertThat(find("j.mueller@example.com").hits().getFirst().customer()).isEqualTo("Jörg Müller");
    }

    @Test
    void conditions_holdAllTogether() {
        Chat german =
                Chat.at("de", "2026-11-01T10:00:00Z").shopper("a").taken("anna").closed("solved");
        Chat english =
                Chat.at("en", "2026-11-10T10:00:00Z").shopper("b").taken("ben").closed("spam");
        Chat open =
                Chat.at("de", "2026-11-20T10:00:00Z").shopper("c").taken("anna").filed(Set.of(), "retoure", "vip");
        put(german, english, open);
        assertThat(only(null, null, null, null, null, null)).containsExactly(open.id, english.id, german.id);
        assertThat(only("de", null, null, null, null, null)).containsExactly(open.id, german.id);
        assertThat(only(null, "anna", null, null, null, null)).containsExactly(open.id, german.id);
        assertThat(only(null, "anna", "solved", null, null, null)).containsExactly(german.id);
        assertThat(only(null, null, null, "vip", null, null)).containsExactly(open.id);
        assertThat(only(null, null, null, "vi", null, null)).isEmpty();
        assertThat(only(null, null, null, null, "2026-11-01T10:02:00Z", "2026-11-10T10:00:00Z"))
                .containsExactly(german.id);
        assertThat(only(null, null, null, null, "2026-11-01T10:02:01Z", "2026-11-10T10:00:00.001Z"))
                .containsExactly(english.id);
    }

    @Test
    void page_isTheAskedForPartOfTheList() {
        Chat first = Chat.at("de", "2026-11-03T10:00:00Z").shopper("Kabel");
        Chat second = Chat.at("de", "2026-11-02T10:00:00Z").shopper("Kabel");
        Chat third = Chat.at("de", "2026-11-01T10:00:00Z").shopper("Kabel");
        put(third, first, second);
        Results page = search.search(new Search("kabel", null, null, null, null, null, null, 1, 1, CHEF));
        assertThat(page.total()).isEqualTo(3);
        assertThat(ids(page)).containsExactly(second.id);
    }

    @Test
    void reopenedConversation_hasNoOutcome() {
        put(Chat.in("de").shopper("a").taken("anna").closed("solved").shopper("doch nicht"));
        assertThat(only(null, null, "solved", null, null, null)).isEmpty();
    }

    /** Rows: conversations; columns: who finds them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "waiting, nobody had it        | anna ben chef",
                "waiting, anna had it          | anna chef",
                "with anna                     | anna chef",
                "with ben, before with anna    | anna ben chef",
                "closed by ben                 | ben chef",
                "closed, nobody had it         | chef",
                "back with the bot, ben had it | ben chef",
                "with ben, note by anna        | anna ben chef",
                "with ben, team returns        | anna ben chef",
                "closed, team payment          | ben chef",
                "closed, another team          | chef",
                "with somebody called a        | chef"
            })
    void conversation_isSeenBy(String which, String finders) {
        Chat chat = Chat.in("de").shopper("Kabel");
        switch (which) {
            case "waiting, nobody had it" -> {}
            case "waiting, anna had it" -> chat.taken("anna").backInTheQueue();
            case "with anna" -> chat.taken("anna");
            case "with ben, before with anna" ->
                chat.taken("anna").backInTheQueue().taken("ben");
            case "closed by ben" -> chat.taken("ben").closed("solved");
            case "closed, nobody had it" -> chat.closed("unsolved");
            case "back with the bot, ben had it" -> chat.taken("ben").backWithTheBot();
            case "with ben, note by anna" -> chat.taken("ben").note("anna", "bitte prüfen");
            case "with ben, team returns" -> chat.taken("ben").filed(Set.of("returns"));
            case "closed, team payment" -> chat.closed("solved").filed(Set.of("payment"));
            case "closed, another team" -> chat.closed("solved").filed(Set.of("ben", "*", "anna"));
            case "with somebody called a" -> chat.taken("a").filed(Set.of());
            default -> throw new IllegalArgumentException(which);
        }
        put(chat, Chat.in("de").shopper("nichts"));
        for (Viewer viewer : List.of(ANNA, BEN, CHEF)) {
            boolean sees = List.of(finders.split(" ")).contains(viewer.agent());
            Results found = find("Kabel", viewer);
            assertThat(found.total()).as(viewer.agent()).isEqualTo(sees ? 1 : 0);
            assertThat(found.hits()).as(viewer.agent()).hasSize(sees ? 1 : 0);
            assertThat(Readers.maySee(viewer, chat.transcript()))
                    .as(viewer.agent())
                    .isEqualTo(sees);
        }
    }

    @Test
    void slip_thatOnlyOthersMade_isStillASlip() {
        Chat mine = Chat.in("de").shopper("Retoure").taken("ben");
        put(mine, Chat.in("de").shopper("Retuore").taken("anna"));
        assertThat(ids(find("Retuore", BEN))).containsExactly(mine.id);
    }

    @Test
    void manySlips_areNoQueryTooMany() {
        StringBuilder said = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (char next = 'a'; next <= 'z'; next++) {
                said.append("kabel").append(letter).append(next).append("rest ");
            }
        }
        Chat chat = Chat.in("fr").shopper(said.toString());
        put(chat);
        assertThat(ids(find("kabel12rest ".repeat(30).strip()))).containsExactly(chat.id);
    }

    private Snippet snippet(String words) {
        return find(words).hits().getFirst().snippet();
    }

    private static String text(Snippet snippet) {
        return snippet.parts().stream().map(Part::text).collect(Collectors.joining());
    }

    @Test
    void snippet_marksWhatWasMeant() {
        put(Chat.in("de").shopper("Guten Tag").bot("Moin!").shopper("wie lange ist die Rückgabefrist für Kopfhörer?"));
        assertThat(snippet("frist Kopfhoerer"))
                .isEqualTo(new Snippet(
                        Speaker.SHOPPER,
                        List.of(
                                new Part("wie lange ist die ", false),
                                new Part("Rückgabefrist", true),
                                new Part(" für ", false),
                                new Part("Kopfhörer", true),
                                new Part("?", false))));
    }

    @Test
    void snippet_ofMarkup_isPlainText() {
        String said = "<script>alert('Kabel')</script> & <b>fett</b>\nzweite Zeile";
        put(Chat.in("de").shopper(said));
        Snippet snippet = snippet("kabel");
        assertThat(text(snippet)).isEqualTo(said.replace('\n', ' '));
        assertThat(snippet.parts()).filteredOn(Part::hit).containsExactly(new Part("Kabel", true));
    }

    @Test
    void snippet_ofALongMessage_isCutAroundTheHit() {
        put(Chat.in("de").shopper("vorher ".repeat(100) + "Kabel " + "nachher ".repeat(100)));
        String text = text(snippet("kabel"));
        assertThat(text)
                .startsWith("…vorher")
                .contains(" Kabel ")
                .endsWith("nachher…")
                .hasSizeLessThanOrEqualTo(242);
    }

    @Test
    void snippet_ofOneEndlessWord_isCutWithinNoCharacter() {
        put(Chat.in("de").shopper("😀".repeat(300)));
        String text = text(snippet(""));
        assertThat(text).isEqualTo("😀".repeat(120) + "…");
    }

    @Test
    void snippet_ofANote_saysSo() {
        put(Chat.in("de").shopper("Moin").taken("anna").note("anna", "Kulanz gewährt"));
        assertThat(snippet("Kulanz").from()).isEqualTo(Speaker.NOTE);
        assertThat(snippet("").from()).isEqualTo(Speaker.SHOPPER);
    }

    @Test
    void hit_tellsWhatTheDeskShows() {
        Chat chat = Chat.in("de")
                .shopper("Kabel")
                .known("en", "Lena Petersen", "C-1", "HK-1", "")
                .taken("anna")
                .filed(Set.of(), "retoure");
        put(chat);
        Hit hit = find("kabel").hits().getFirst();
        assertThat(hit.startedAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(hit.lastAt()).isEqualTo(Instant.parse("2026-11-20T09:02:00Z"));
        assertThat(hit.agent()).isEqualTo("anna");
        assertThat(hit.language()).isEqualTo("en");
        assertThat(hit.outcome()).isNull();
        assertThat(hit.tags()).containsExactly("retoure");
        assertThat(hit.customer()).isEqualTo("Lena Petersen");
    }

    @Test
    void earlier_areOfTheSameCustomerOrAddress_neverOfTheSameName() {
        Chat byId = Chat.at("de", "2026-11-01T10:00:00Z").known("de", "Lena Petersen", "C-1", "HK-1", "");
        Chat byMail = Chat.at("de", "2026-11-02T10:00:00Z").known("de", null, null, "HK-2", "Lena@example.com ");
        Chat namesake = Chat.at("de", "2026-11-03T10:00:00Z").known("de", "Lena Petersen", "C-2", "HK-3", "");
        Chat later = Chat.at("de", "2026-11-05T10:00:00Z").known("de", null, "C-1", "HK-4", "");
        Chat now =
                Chat.at("de", "2026-11-04T10:00:00Z").known("de", "Lena Petersen", "C-1", "HK-1", "lena@example.com");
        put(byId, byMail, namesake, later, now);
        Set<String> shoppers = now.transcript().story().shoppers();
        assertThat(search.earlier(now.id, Instant.parse("2026-11-04T10:00:00Z"), shoppers, 20))
                .extracting(Hit::conversation)
                .containsExactly(byMail.id, byId.id);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }
}
