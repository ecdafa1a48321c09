package org.lotse.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonTextsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Context ASKED_FOR_EMAIL = new Context(Language.DE, Set.of("email"), Set.of());

    private final CommonTexts common = new CommonTexts(100);
    private final AtomicInteger read = new AtomicInteger();

    private Understanding ask(String text, Context context, LocalDate day) {
        return common.understanding(text, context, day, this::reading);
    }

    private Understanding reading() {
        return new Understanding(
                Language.DE, List.of(), false, List.of(), List.of(), "reading " + read.incrementAndGet());
    }

    @Test
    void sameText_isReadOnce() {
        Understanding first = ask("Wo ist meine Bestellung?", Context.none(), TODAY);
        assertThat(ask("Wo ist meine Bestellung?", Context.none(), TODAY)).isSameAs(first);
        assertThat(read).hasValue(1);
        assertThat(common.met()).isEqualTo(1);
    }

    @Test
    void nameOfAProduct_mayHaveADigit() {
        ask("Gibt es die Brise 3 in Schwarz?", Context.none(), TODAY);
        ask("Gibt es die Brise 3 in Schwarz?", Context.none(), TODAY);
        assertThat(read).hasValue(1);
    }

    @Test
    void otherText_otherContext_otherDay_areReadAnew() {
        ask("ja gestern", Context.none(), TODAY);
        ask("Ja gestern", Context.none(), TODAY);
        ask("ja gestern", ASKED_FOR_EMAIL, TODAY);
        ask("ja gestern", Context.none(), TODAY.plusDays(1));
        assertThat(read).hasValue(4);
        assertThat(common.met()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "204511",
                "petra.meier@example.org",
                "Ich wohne in 20457 Hamburg",
                "meine nummer ist ٢٠٤",
                "Ich habe vor drei Wochen eine Jacke bestellt und seitdem nichts mehr gehört, was ist da los bei euch"
            })
    void whatIsOnePersonsOwn_isNeverKept(String text) {
        ask(text, Context.none(), TODAY);
        ask(text, Context.none(), TODAY);
        assertThat(read).hasValue(2);
    }

    @Test
    void roomForNone_remembersNothing() {
        CommonTexts none = new CommonTexts(0);
        for (int i = 1; i <= 2; i++) {
            none.understanding("hallo", Context.none(), TODAY, this::reading);
            assertThat(read).hasValue(i);
        }
        assertThat(none.met()).isZero();
    }
}
