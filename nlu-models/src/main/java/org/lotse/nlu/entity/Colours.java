package org.lotse.nlu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.text.Token;

/**
 * Colours by the words of the training data; the value is the shop's key, such as {@code navy}. Compounds that the data
 * does not have count as their last part: "moosgrün" and "moss green" are green.
 */
final class Colours implements Finder {
    private static final int MAX_WORDS = 3;
    /** So many letters a compound has before its colour, at least. */
    private static final int SHORTEST_SHADE = 3;

    /** Of a colour in several words, such as "dark blue", each has so many letters at least. */
    private static final int SHORTEST_PART = 3;

    private static final Set<String> KNOWING = Set.of(
            "ich", "er", "sie", "man", "wer", "keiner", "niemand", "jemand", "jeder", "i", "ick", "ik", "nicht",
            "mehr");
    private static final Set<String> KNOWN = Set.of(
            "ich", "nicht", "nix", "net", "nich", "ned", "ob", "wie", "wo", "was", "wer", "wann", "warum", "es", "das",
            "dass", "jemand", "man", "nur", "gar", "auch", "noch", "schon", "leider", "mehr", "keiner", "niemand",
            "von", "aber", "jetzt", "genau", "opper");
    private static final Set<String> COMPOUNDING =
            Set.of("schwarz", "weiss", "grau", "blau", "grun", "gelb", "rot", "braun");
    /** What before "rot" makes bread, grist, toads, parrots and carrots of it, and before "weiss" evidence. */
    private static final Pattern NO_SHADE = Pattern.compile("[bk]$|^sch$|ar$|^be$");

    private static final List<String> ENDINGS = List.of("", "e", "en", "er", "es", "em");
    /** Words before English colours that only say which shade it is. */
    private static final Set<String> SHADES =
            Set.of(("light dark bright pale deep hot neon pastel soft dusty matte metallic"
                            + " moss forest bottle grass lime sage sea apple emerald sky baby royal midnight ice steel slate ash"
                            + " brick cherry ruby blood lemon mustard sunny canary chocolate chestnut snow pearl jet coal"
                            + " hell dunkel matt")
                    .split(" "));

    private static final Set<String> TITLES =
            Set.of("frau", "herr", "herrn", "familie", "mr", "mrs", "ms", "miss", "dr");

    private final Map<String, String> keys = new HashMap<>();

    Colours(Map<String, List<String>> words) {
        words.forEach((key, forms) -> {
            keys.put(folded(key), key);
            forms.forEach(form -> keys.putIfAbsent(folded(form), key));
        });
    }

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        List<Token> tokens = message.tokens();
        List<String> words = message.words();
        for (int start = 0; start < tokens.size(); start++) {
            String phrase = "";
            for (int end = start; end < Math.min(tokens.size(), start + MAX_WORDS); end++) {
                if (end > start && !mayJoin(words.get(end - 1), words.get(end))) {
                    break;
                }
                phrase += words.get(end);
                String key = start == end ? word(phrase) : keys.get(phrase);
                if (key != null && !isVerb(words, start, end) && !isName(words, start, end)) {
                    boolean shaded = start > 0 && SHADES.contains(words.get(start - 1));
                    int from = tokens.get(shaded ? start - 1 : start).start();
                    int to = tokens.get(end).end();
                    boolean clear = message.expects("colour") || shaded || isCompound(words.get(end)) || end > start;
                    Source source = clear ? Source.CATALOGUE : Source.HINT;
                    found.accept(new Candidate("colour", key, from, to, source));
                }
            }
        }
    }

    /** Not "S and" to "sand", nor "weiß es" to "weißes". */
    private static boolean mayJoin(String word, String next) {
        return word.equals("-") || next.equals("-") || Math.min(word.length(), next.length()) >= SHORTEST_PART;
    }

    /** The key of one word, compound or not. */
    private @Nullable String word(String word) {
        String key = keys.get(word);
        return key != null ? key : compound(word);
    }

    /** Whether a word can hardly mean anything but a colour: "weinrote", "petrolfarben". */
    private boolean isCompound(String word) {
        return compound(word) != null || keys.containsKey(word) && word.contains("farben");
    }

    private @Nullable String compound(String word) {
        for (String colour : COMPOUNDING) {
            int at = word.lastIndexOf(colour);
            if (at >= SHORTEST_SHADE
                    && !NO_SHADE.matcher(word.substring(0, at)).find()
                    && ENDINGS.contains(word.substring(at + colour.length()))) {
                return keys.get(colour);
            }
        }
        return null;
    }

    /** German "weiß" is also a form of "wissen": "ich weiß nicht". */
    private static boolean isVerb(List<String> words, int start, int end) {
        if (start != end || !words.get(start).equals("weiss")) {
            return false;
        }
        return start > 0 && KNOWING.contains(words.get(start - 1))
                || end + 1 < words.size() && KNOWN.contains(words.get(end + 1));
    }

    /** "Frau Schwarz", "Black Friday". */
    private static boolean isName(List<String> words, int start, int end) {
        return start > 0 && TITLES.contains(words.get(start - 1))
                || end + 1 < words.size() && words.get(end + 1).equals("friday");
    }

    /** The key for a span that something else found. */
    Optional<String> read(String span) {
        return Optional.ofNullable(word(folded(span)));
    }

    private static String folded(String phrase) {
        return Token.of(phrase).stream().map(Token::folded).collect(Collectors.joining());
    }
}
