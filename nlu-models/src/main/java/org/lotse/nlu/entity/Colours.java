package org.lotse.nlu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lotse.nlu.text.Token;

/** Colours by the words of the training data; the value is the shop's key, such as {@code navy}. */
final class Colours implements Finder {
    private static final int MAX_WORDS = 3;
    private static final Set<String> KNOWING =
            Set.of("ich", "er", "sie", "man", "wer", "keiner", "niemand", "jemand", "jeder", "i", "ick", "ik", "nicht");
    private static final Set<String> KNOWN = Set.of(
            "ich", "nicht", "nix", "net", "nich", "ned", "ob", "wie", "wo", "was", "wer", "wann", "warum", "es", "das",
            "dass", "jemand", "man", "nur", "gar", "auch", "noch", "schon", "leider", "mehr", "keiner", "niemand");

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
        for (int start = 0; start < tokens.size(); start++) {
            StringBuilder phrase = new StringBuilder();
            for (int end = start; end < Math.min(tokens.size(), start + MAX_WORDS); end++) {
                phrase.append(tokens.get(end).folded());
                String key = keys.get(phrase.toString());
                if (key != null && !isVerb(tokens, start, end)) {
                    found.accept(new Candidate(
                            "colour",
                            key,
                            tokens.get(start).start(),
                            tokens.get(end).end(),
                            Source.CATALOGUE));
                }
            }
        }
    }

    /** German "weiß" is also a form of "wissen": "ich weiß nicht". */
    private static boolean isVerb(List<Token> tokens, int start, int end) {
        if (start != end || !tokens.get(start).folded().equals("weiss")) {
            return false;
        }
        return start > 0 && KNOWING.contains(tokens.get(start - 1).folded())
                || end + 1 < tokens.size() && KNOWN.contains(tokens.get(end + 1).folded());
    }

    /** The key for a span that something else found. */
    Optional<String> read(String span) {
        return Optional.ofNullable(keys.get(folded(span)));
    }

    private static String folded(String phrase) {
        return Token.of(phrase).stream().map(Token::folded).collect(Collectors.joining());
    }
}
