package org.lotse.chat;

import static org.assertj.core.api.Assertions.assertThat;

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
}
