package org.lotse.nlu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lotse.nlu.text.Token;

/** Colours by the words of the training data; the value is the shop's key, such as {@code navy}. */
final class Colours implements Finder {
    private static final int MAX_WORDS = 3;

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
                if (key != null) {
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

    /** The key for a span that something else found. */
    Optional<String> read(String span) {
        return Optional.ofNullable(keys.get(folded(span)));
    }

    private static String folded(String phrase) {
        return Token.of(phrase).stream().map(Token::folded).collect(Collectors.joining());
    }
}
