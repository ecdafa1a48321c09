package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nennen Sie mir bitte Ihre Bestellnummer. | order_number",
                "Wie lautet die Bestell-Nr.? | order_number",
                "Could I have your order number, please? | order_number",
                "Und die Postleitzahl? | postal_code",
                "What is the postcode? | postal_code",
                "Unter welcher Telefonnummer erreiche ich Sie? | phone",
                "May I call you? | phone"
            })
    void question_saysWhatIsAskedFor(String question, String entity) {
        assertThat(Asked.in(question)).containsExactly(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Guten Tag! | ''", "Ich sehe nach, in order to help you. | ''"})
    void otherWords_askForNothing(String question, String nothing) {
        assertThat(Asked.in(question + nothing)).isEmpty();
    }
}
