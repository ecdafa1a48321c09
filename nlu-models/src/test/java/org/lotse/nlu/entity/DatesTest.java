package org.lotse.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.Entity;

class DatesTest {
    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Dates dates = new Dates();

    @ParameterizedTest
    @CsvSource({
        "bestellt am 3.11.2026, 2026-11-03",
        "am 12.10. bestellt, 2026-10-12",
        "3. März gekauft, 2026-03-03",
        "seit dem 3., 2026-11-03",
        "bis zum 3., 2026-12-03",
        "gestern, 2026-11-19",
        "vorgestern, 2026-11-18",
        "heute Abend, 2026-11-20",
        "übermorgen, 2026-11-22",
        "kommt es morgen, 2026-11-21",
        "letzten Dienstag, 2026-11-17",
        "nächsten Montag, 2026-11-23",
        "bis Freitag, 2026-11-20",
        "bis Dienstag, 2026-11-24",
        "ich habe am Dienstag bestellt, 2026-11-17",
        "vor zwei Wochen, 2026-11-06",
        "vor 3 Tagen, 2026-11-17",
        "in zwei Wochen, 2026-12-04",
        "letzte Woche, 2026-11-09",
        "nächsten Monat, 2026-12-01",
        "an Weihnachten, 2026-12-25",
        "Ende des Monats, 2026-11-30",
        "Anfang Dezember, 2026-12-01",
        "Ende Oktober war es da, 2026-10-31",
        "am Di bestellt, 2026-11-17",
        "Montag letzter Woche, 2026-11-09",
        "zu Ostern, 2027-03-28",
        "KW 48, 2026-11-23",
        "letzten Winter gekauft, 2025-12-01",
        "heute oder morgen Abend?, 2026-11-20",
        "im August gekauft, 2026-08-01",
        "vor einem Jahr, 2025-11-20"
    })
    void german_isNormalised(String text, String iso) {
        assertThat(longest(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2026-11-19",
        "the day before yesterday, 2026-11-18",
        "tomorrow, 2026-11-21",
        "last Tuesday, 2026-11-17",
        "next monday, 2026-11-23",
        "by Friday, 2026-11-20",
        "two weeks ago, 2026-11-06",
        "a week ago, 2026-11-13",
        "in three days, 2026-11-23",
        "ordered on 3 March, 2026-03-03",
        "March 3rd 2025, 2025-03-03",
        "since the 3rd, 2026-11-03",
        "23/12/2026, 2026-12-23",
        "12/23/2026, 2026-12-23",
        "2026-11-20, 2026-11-20",
        "last month, 2026-10-01",
        "mid December, 2026-12-15",
        "late October was too late, 2026-10-31",
        "before Mon, 2026-11-23",
        "Tuesday last week, 2026-11-10",
        "paid on Good Friday, 2026-04-03",
        "last quarter, 2026-07-01",
        "this weekend, 2026-11-21",
        "Christmas Eve, 2026-12-24",
        "in 2021, 2021-01-01"
    })
    void english_isNormalised(String text, String iso) {
        assertThat(longest(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "guten morgen",
        "31.02.",
        "you may do so",
        "1.5 kg",
        "Version 3.4.5",
        "moin",
        "Morgen!",
        "samstags",
        "on Saturdays",
        "Black Friday",
        "schönes Wochenende"
    })
    void noDate_isFoundWhereNoneIs(String text) {
        assertThat(find(text)).allMatch(candidate -> candidate.source() == Source.HINT);
    }

    @ParameterizedTest
    @CsvSource({
        "montag, 2026-11-23",
        "hab am montag zeit, 2026-11-23",
        "hab am montag bestellt, 2026-11-16",
        "3 nov i believe it was, 2026-11-03"
    })
    void dateThatWasAskedFor_liesAhead_unlessItIsOver(String text, String iso) {
        List<Candidate> found = new ArrayList<>();
        dates.find(Message.of(text, Set.of("date"), TODAY), found::add);
        assertThat(Candidate.resolve(found))
                .extracting(candidate -> candidate.entity().value())
                .containsExactly(iso);
    }

    private String longest(String text) {
        return Candidate.resolve(find(text)).stream()
                .findFirst()
                .map(Candidate::entity)
                .map(Entity::value)
                .orElse("none");
    }

    private List<Candidate> find(String text) {
        List<Candidate> found = new ArrayList<>();
        dates.find(Message.of(text, Set.of(), TODAY), found::add);
        return found;
    }
}
