package org.lotse.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.data.Product;

class BareAnswersTest {
    private static final BareAnswers ANSWERS = new BareAnswers(new EntityRecogniser.Catalogue(
            List.of(
                    new Product("moin", List.of("Moin T-Shirt")),
                    new Product("barkasse-uno", List.of("Barkasse Uno Espressomaschine")),
                    new Product("barkasse-duo", List.of("Barkasse Duo Espressomaschine"))),
            Map.of("black", List.of("schwarz", "black")),
            Set.of("moin")));

    private static List<String> values(String text, String... expected) {
        List<String> values = new ArrayList<>();
        Message message = Message.of(text, Set.of(expected), LocalDate.of(2026, 11, 20));
        ANSWERS.find(message, candidate -> values.add(candidate.entity().value()));
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "order_number, 4711, HK-4711",
        "order_number, 20 45 11 steht da, HK-204511",
        "email, jan.thiessen(at)example.de, jan.thiessen@example.de",
        "email, jan at post dot example dot com, jan@post.example.com",
        "size, 39-41, 39-41",
        "size, medium, M",
        "voucher_code, willkommen5, WILLKOMMEN5",
        "voucher_code, it says FRIENDS, FRIENDS",
        "amount, so um die 30, 30.00",
        "amount, zwanzig, 20.00",
        "product, moin, moin",
        "product, 'die barkasse, also die duo', barkasse-duo",
        "colour, schwaz, black"
    })
    void answer_countsWhenExpected_andOnlyThen(String asked, String text, String value) {
        assertThat(values(text, asked)).containsExactly(value);
        assertThat(values(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order_number, meine Kundennummer ist 88123",
        "order_number, am 20.11.2026",
        "order_number, 20.11.26",
        "order_number, im Mai 2026",
        "voucher_code, HAB LEIDER KEINEN",
        "amount, um 10 uhr",
        "colour, weiter"
    })
    void otherWords_areNoAnswer(String asked, String text) {
        assertThat(values(text, asked)).isEmpty();
    }

    @Test
    void fourDigits_areThePostalCode_whenBothWouldDo() {
        assertThat(values("4711", "order_number", "postal_code")).isEmpty();
    }
}
