package org.lotse.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffFileTest {
    private static final String FILE = """
            hours:
              zone: Europe/Berlin
              hours: { MONDAY: 08:00-20:00 }
              holidays: [2026-12-25]
            teams:
              - id: billing
                name: Zahlung
                skills: [payment]
            agents:
              - id: eva
                name: Eva
                role: admin
                teams: [billing]
                capacity: 3
            replies:
              - shortcut: moin
                text:
                  de: Moin {name}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/Berlin  | zone: Hamburg         | 2  | Hamburg
            MONDAY: 08:00-20:00  | MOONDAY: 08:00-20:00  | 3  | MOONDAY
            MONDAY: 08:00-20:00  | MONDAY: 20-8          | 2  | 08:00-20:00
            2026-12-25           | Weihnachten           | 4  | Weihnachten
            hours: {             | hour: {               | 3  | hour
            id: billing          | id: 'bil ling'        | 6  | bil ling
            skills: [payment]    | skills: payment       | 8  | list
            skills: [payment]    | skils: [payment]      | 8  | skils
            id: eva              | id: [eva]             | 10 | text
            role: admin          | role: boss            | 12 | boss
            teams: [billing]     | teams: [none]         | 10 | none
            capacity: 3          | capacity: many        | 14 | many
            capacity: 3          | capacity: 51          | 10 | 51
            capacity: 3          | password: secret      | 10 | capacity
            shortcut: moin       | shortcut: 'm oin'     | 16 | m oin
            de: Moin {name}      | fr: Bonjour           | 16 | fr
            de: Moin {name}      | de: Moin {betrag}     | 16 | betrag
            de: Moin {name}      | de: "Moin             | 19 | YAML
            agents:              | agenten:              | 10 | agenten
            """)
    void mistake_isTold_withItsLine(String right, String wrong, int line, String word) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> StaffFile.read(FILE.replace(right, wrong)))
                .isInstanceOfSatisfying(StaffRefusal.class, refusal -> {
                    assertThat(refusal).hasMessageContaining(word).hasMessageStartingWith("line ");
                    assertThat(refusal.line()).as(refusal.getMessage()).isEqualTo(line);
                });
    }

    @ParameterizedTest
    @CsvSource({"''", "'# nothing'", "'[]'", "'text'", "'a: &a [*a]'", "'!!javax.script.ScriptEngineManager []'"})
    void fileThatIsNone_isRefused(String yaml) {
        assertThatThrownBy(() -> StaffFile.read(yaml)).isInstanceOf(StaffRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({"eva, eva", "jan, jan"})
    void sameIdTwice_isRefused(String first, String second) {
        String yaml = "agents:\n- { id: %s, name: A, capacity: 1 }\n- { id: %s, name: B, capacity: 1 }\n";
        assertThatThrownBy(() -> StaffFile.read(yaml.formatted(first, second)))
                .hasMessageContaining("line 3")
                .hasMessageContaining(first);
    }
}
