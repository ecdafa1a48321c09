package org.lotse.nlu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;

    private final WordPieces pieces = new WordPieces(Map.of(
            "un", 1, "unhappy", 2, "##happy", 3, "##ness", 4, "##hap", 5, "a", 6, "##a", 7, "cafe", 8, "!", 9, "😀",
            10));

    @Test
    void word_isCutIntoTheLongestPieces() {
        assertThat(pieces.encode("unhappy", 9)).containsExactly(START, 2, END);
        assertThat(pieces.encode("unhappyness", 9)).containsExactly(START, 2, 4, END);
        assertThat(pieces.encode("unness", 9)).containsExactly(START, 1, 4, END);
    }

    @Test
    void pieceWithinAWord_isNoWord() {
        assertThat(pieces.encode("happy", 9)).containsExactly(START, UNKNOWN, END);
        assertThat(pieces.encode("##happy", 9)).containsExactly(START, UNKNOWN, UNKNOWN, UNKNOWN, END);
    }

    @Test
    void word_thatCannotBeCutToItsEnd_isUnknownAsAWhole() {
        assertThat(pieces.encode("a unhappyx a", 9)).containsExactly(START, 6, UNKNOWN, 6, END);
    }

    @Test
    void word_ofMoreThanSixtyChars_isUnknown() {
        assertThat(pieces.encode("a".repeat(60), 99)).hasSize(62).doesNotContain(UNKNOWN);
        assertThat(pieces.encode("a".repeat(61), 99)).containsExactly(START, UNKNOWN, END);
    }

    @Test
    void text_isCutAtTheLimit() {
        assertThat(pieces.encode("a a a a a a", 5)).containsExactly(START, 6, 6, 6, END);
        assertThat(pieces.encode("a unness", 4)).containsExactly(START, 6, 1, END);
        assertThat(pieces.encode("a a", 2)).containsExactly(START, END);
    }

    @Test
    void caseAndAccents_doNotCount() {
        assertThat(pieces.encode("CAFÉ!", 9)).containsExactly(START, 8, 9, END);
        assertThat(pieces.encode("cafe\u0301", 9)).containsExactly(START, 8, END);
    }

    @Test
    void emoji_isAWordOfItsOwn() {
        assertThat(pieces.encode("a😀a", 9)).containsExactly(START, 6, 10, 6, END);
        assertThat(pieces.encode("🚀", 9)).containsExactly(START, UNKNOWN, END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u0000\u001b", "\u0301", "\ud83d"})
    void text_withoutWords_isOnlyFramed(String text) {
        assertThat(pieces.encode(text, 9)).containsExactly(START, END);
    }
}
