package org.lotse.nlu.vector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.text.Token;

/**
 * Puts German messages into English words, one after the other, as a traveller with a pocket dictionary would: poor
 * English, but enough for an English {@link SentenceEncoder} to see what is meant. Words that no form of is listed stay.
 *
 * <p>The list has a line for each word, {@code german<TAB>english}; {@link GermanForms} finds inflected forms, compounds
 * and words with a typing error in it.
 */
final class Glossary {
    private static final String LIST = "glossary-de-en.tsv";
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[?!]");
    /** In chats the same words come again and again; this many are remembered. */
    private static final int REMEMBERED = 20_000;
    /** More than the encoder reads. */
    private static final int MOST_WORDS = 100;

    private final Map<String, String> exact;
    private final GermanForms forms;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    private Glossary(Map<String, String> exact) {
        this.exact = exact;
        Map<String, String> folded = new HashMap<>();
        exact.forEach((german, english) -> {
            String key = Token.folded(german);
            if (key.equals(german) || !exact.containsKey(key)) {
                folded.merge(key, english, (one, two) -> key.equals(german) ? two : one);
            }
        });
        this.forms = new GermanForms(folded);
    }

    /** The list that is part of the product. */
    static Glossary shipped() {
        InputStream list = Objects.requireNonNull(Glossary.class.getResourceAsStream(LIST), LIST + " is missing");
        try (Reader reader = new InputStreamReader(list, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read from the class path", e);
        }
    }

    /** @throws IllegalArgumentException with the number of a line that has no tab */
    static Glossary read(Reader list) throws IOException {
        Map<String, String> exact = new HashMap<>();
        BufferedReader lines = new BufferedReader(list);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException(
                        LIST + ":" + number + ": no tab; write german<TAB>english, a word a line");
            }
            exact.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return new Glossary(exact);
    }

    /** The message in English words. */
    String english(String german) {
        StringJoiner english = new StringJoiner(" ");
        Matcher pieces = PIECE.matcher(german.toLowerCase(Locale.ROOT).replace("’", "'"));
        for (int read = 0; read < MOST_WORDS && pieces.find(); read++) {
            String word = word(pieces.group());
            if (!word.isEmpty()) {
                english.add(word);
            }
        }
        return english.toString();
    }

    /** Whether the list has the word or a form of it, without supposing errors. */
    boolean lists(String german) {
        return exact.containsKey(german) || forms.hasForm(Token.folded(german));
    }

    private String word(String german) {
        String listed = exact.get(german);
        if (listed == null) {
            listed = exact.get(german.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü"));
        }
        if (listed != null) {
            return listed;
        }
        String known = remembered.get(german);
        if (known == null) {
            String found = Character.isLetter(german.charAt(0)) ? found(german) : german;
            known = found == null ? german : found;
            if (remembered.size() < REMEMBERED) {
                remembered.put(german, known);
            }
        }
        return known;
    }

    private @Nullable String found(String german) {
        return forms.find(Token.folded(german));
    }
}
