package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "5500 0000 0000 0004",
                "3782 822463 10005",
            })
    void cardNumber_isMasked(String card) {
        assertThat(PrivateData.masked("meine karte " + card + " wurde abgelehnt"))
                .startsWith("meine karte •••• ")
                .endsWith(card.substring(card.length() - 4) + " wurde abgelehnt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                "de89-3704-0044-0532-0130-00",
                "AT611904300234573201",
                "CH93 0076 2011 6238 5295 7",
                "GR16 0110 1250 0000 0001 2300 695",
                "MT84MALT011000012345MTLCAST001S",
                "NO93 8601 1117 947",
            })
    void iban_isMasked(String iban) {
        assertThat(PrivateData.masked("IBAN " + iban + " bitte dorthin"))
                .startsWith("IBAN •••• ")
                .endsWith(" bitte dorthin")
                .doesNotContain(iban.substring(4, 9));
    }

    @Test
    void otherNumbers_stayAsTheyAre() {
        String text =
                "Bestellung HK-204511, Sendung 00340434161094021501, Tel. +49 40 66969187, 4111 1111 1111 1112, $1";
        assertThat(PrivateData.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HK204511 ist noch nicht da",
                "Bestellung HK204511 wo bleibt die denn nur",
                "Mein WH10 geht nicht mehr an",
                "my WH10 does not turn on any more",
                "DE12 ist keine Kontonummer",
                "XX99 0000 0000 0000 0000",
            })
    void wordsThatBeginLikeAnIban_stayAsTheyAre(String text) {
        assertThat(PrivateData.masked(text)).isEqualTo(text);
    }

    @Property
    void anyText_isMasked_withoutFailing(@ForAll String text) {
        assertThat(PrivateData.masked(text)).isNotNull();
    }

    @Property
    void lettersAndDigitsInAnyOrder_areMasked_withoutFailing(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'H') @Chars({' ', '-'}) String text) {
        assertThat(PrivateData.masked(text)).isNotNull();
    }
}
