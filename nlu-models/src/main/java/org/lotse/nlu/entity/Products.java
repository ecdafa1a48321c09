package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotse.nlu.data.Product;
import org.lotse.nlu.text.Token;

/**
 * Products of the catalogue, by the head of their name and the words after it: "brise3", "Kajüte Laptop", "mowe pro".
 * Typing errors are forgiven in words, never in numbers. A head that is also an ordinary word counts only together with
 * another word of the name. Of products that match equally well, the first of the catalogue is meant.
 */
final class Products implements Finder {
    private static final int MAX_REST = 5;
    /** From this length on, a head with a typing error may stand alone. */
    private static final int CLEAR_LENGTH = 7;

    private final List<ProductNames> products;
    private final Set<String> ordinary;

    /** @param ordinary heads that are mostly ordinary words */
    Products(List<Product> products, Set<String> ordinary) {
        this.products = products.stream().map(ProductNames::of).toList();
        this.ordinary = Set.copyOf(ordinary);
    }

    /** A piece of a message: a folded token, or the part of one after a head. */
    private record Piece(String word, int end) {}

    /** A product that begins at some token. */
    private record Match(ProductNames product, int words, int end) {}

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        List<Token> tokens = message.tokens();
        List<String> folded = tokens.stream().map(Token::folded).toList();
        for (int start = 0; start < tokens.size(); start++) {
            Match best = null;
            for (ProductNames product : products) {
                Match match = match(product, tokens, folded, start);
                if (match != null && (best == null || match.words > best.words)) {
                    best = match;
                }
            }
            if (best != null) {
                int from = tokens.get(start).start();
                found.accept(new Candidate("product", best.product.id(), from, best.end, Source.CATALOGUE));
            }
        }
    }

    private @Nullable Match match(ProductNames product, List<Token> tokens, List<String> folded, int start) {
        String word = folded.get(start);
        String head = product.head();
        boolean exact = word.equals(head);
        List<Piece> rest = new ArrayList<>();
        int next = start + 1;
        if (!exact && head.length() >= 4 && word.length() >= head.length() + 3 && word.startsWith(head)) {
            rest.add(new Piece(word.substring(head.length()), tokens.get(start).end()));
            exact = true;
        } else if (!exact && next < tokens.size() && head.equals(word + folded.get(next))) {
            exact = true;
            next++;
        } else if (!exact && !similar(word, head)) {
            return null;
        }
        boolean joined = !rest.isEmpty();
        for (int i = next; i < tokens.size() && rest.size() < MAX_REST; i++) {
            rest.add(new Piece(folded.get(i), tokens.get(i).end()));
        }
        return extend(
                product,
                tokens.get(next - 1).end(),
                rest,
                joined,
                exact ? !ordinary.contains(head) : head.length() >= CLEAR_LENGTH && !ordinary.contains(head));
    }

    private static @Nullable Match extend(
            ProductNames product, int headEnd, List<Piece> rest, boolean joined, boolean clear) {
        int words = 0;
        int end = headEnd;
        for (Piece piece : rest) {
            if (!Character.isLetterOrDigit(piece.word.codePointAt(0))) {
                continue;
            }
            if (product.rest().stream().noneMatch(name -> similar(piece.word, name))) {
                break;
            }
            words++;
            end = piece.end;
        }
        if (words == 0 && (joined || !clear)) {
            return null;
        }
        return new Match(product, words, end);
    }

    /** Equal, or words so long that the difference is a typing error. */
    private static boolean similar(String typed, String name) {
        if (typed.equals(name)) {
            return true;
        }
        if (typed.isEmpty()
                || name.length() < 5
                || Character.isDigit(name.charAt(0))
                || typed.charAt(0) != name.charAt(0)) {
            return false;
        }
        return EditDistance.within(typed, name, name.length() >= 8 ? 2 : 1);
    }
}
