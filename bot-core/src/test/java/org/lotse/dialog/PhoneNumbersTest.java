package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "040 1234567 | +49401234567",
                "040/123 45-67 | +49401234567",
                "(040) 123456 | +4940123456",
                "meine nummer ist 0171 2345678, danke | +491712345678",
                "+49 (0)40 1234567 | +49401234567",
                "+49 40 204511 | +4940204511",
                "0049 171 2345678 | +491712345678",
                "+43 1 234567. | +431234567",
                "0044 20 7946 0000 | +442079460000",
                "am 01.12.2026 unter 040 123456 | +4940123456",
                "Tel.: 0171-2345678! | +491712345678"
            })
    void number_isFoundInItsNormalForm(String text, String number) {
        assertThat(PhoneNumbers.find(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weiß ich nicht",
                "1234567",
                "HK-204511",
                "04109 Leipzig",
                "01.12.2026",
                "1.12.26",
                "+",
                "0800",
                "000000000000",
                "+0 123 456 789",
                "00340434161094021501",
                "+49 40 123456789012345"
            })
    void otherDigits_areNoNumber(String text) {
        assertThat(PhoneNumbers.find(text)).isEmpty();
    }

    @Test
    void longText_isReadInNoTime() {
        assertThat(PhoneNumbers.find("0 ".repeat(10_000) + "x")).isEmpty();
    }
}
