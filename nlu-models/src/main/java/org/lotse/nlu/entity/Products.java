package org.lotse.nlu.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** Of a head written in two, each part has at least so many letters. */
    private static final int SHORTEST_PART = 3;
    /** Words of names that also join a name to what follows it; they count only when another word of the name follows. */
    private static final Set<String> JOINING = Set.of("in", "no");

    private static final Set<String> ARTICLES = Set.of("der", "dem", "the");
    private static final Set<String> PLACES =
            Set.of("an", "unter", "hinter", "vor", "neben", "by", "near", "on", "under", "along", "behind");
    /** What "no" in a name is written as, too. */
    private static final Set<String> NUMBER_SIGNS = Set.of("nr", "nummer", "number", "num");
    /** Of a compound kind, such as "winterparka", the last part of so many letters counts as the whole. */
    private static final int SHORTEST_KIND = 4;

    private static final List<String> ENDINGS = List.of("", "n", "s", "en", "e", "er");
    /** From this length on, a head may be written together with what follows. */
    private static final int SPLITTABLE = 4;
    /** From this length on, a head may stand alone without the tagger's consent, and with a typing error. */
    private static final int CLEAR_LENGTH = 9;

    /** First letter to heads to products; even a mistyped head keeps its first letter. */
    private final Map<Character, Map<String, List<ProductNames>>> byHead = new HashMap<>();

    private final Set<String> ordinary;

    /** @param ordinary heads that are mostly ordinary words */
    Products(List<Product> products, Set<String> ordinary) {
        for (Product product : products) {
            ProductNames names = ProductNames.of(product);
            byHead.computeIfAbsent(names.head().charAt(0), letter -> new LinkedHashMap<>())
                    .computeIfAbsent(names.head(), head -> new ArrayList<>())
                    .add(names);
        }
        this.ordinary = Set.copyOf(ordinary);
    }

    /** A piece of a message: a folded token, or the part of one after a head. */
    private record Piece(String word, int end) {}

    /** A product that begins at some token. */
    private record Match(ProductNames product, int words, int end) {}

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        List<Token> tokens = message.tokens();
        List<String> folded = message.words();
        for (int start = 0; start < tokens.size(); start++) {
            Match best = null;
            String word = folded.get(start);
            String pair = start + 1 < folded.size() ? word + folded.get(start + 1) : word;
            for (Map.Entry<String, List<ProductNames>> named :
                    byHead.getOrDefault(initial(word), Map.of()).entrySet()) {
                Head head = head(named.getKey(), word, pair);
                if (head != null) {
                    best = better(best, named.getValue(), head, rest(tokens, folded, start, head));
                }
            }
            if (best != null) {
                int from = tokens.get(start).start();
                if (best.words == 0 && isPlace(folded, start) && !message.expects("product")) {
                    continue;
                }
                boolean clear = best.words > 0 || word.length() >= CLEAR_LENGTH || message.expects("product");
                Source source = clear ? Source.CATALOGUE : Source.HINT;
                found.accept(new Candidate("product", best.product.id(), from, best.end, source));
            }
        }
    }

    /** Whether what stands before a name makes a place of it: "an der Elbe", "am Horizont", "under the Laterne". */
    private static boolean isPlace(List<String> words, int start) {
        String before = start > 0 ? words.get(start - 1) : "";
        String twoBefore = start > 1 ? words.get(start - 2) : "";
        return before.equals("am") || ARTICLES.contains(before) && PLACES.contains(twoBefore);
    }

    private static char initial(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    /** How the head of a name stands in a message. */
    private enum Spelling {
        EXACT,
        /** Written in two: "sturm flut". */
        SPLIT,
        /** Written together with what follows: "brisekopfhörer". */
        JOINED,
        MISTYPED
    }

    private record Head(String word, Spelling spelling) {}

    private static @Nullable Head head(String head, String word, String pair) {
        if (word.startsWith(head) && ENDINGS.contains(word.substring(head.length()))) {
            return new Head(head, Spelling.EXACT);
        }
        if (pair.equals(head) && Math.min(word.length(), head.length() - word.length()) >= SHORTEST_PART) {
            return new Head(head, Spelling.SPLIT);
        }
        if (head.length() >= SPLITTABLE && word.length() >= head.length() + 3 && word.startsWith(head)) {
            return new Head(head, Spelling.JOINED);
        }
        return similar(word, head) ? new Head(head, Spelling.MISTYPED) : null;
    }

    /** What follows the head: the rest of its own token if joined, then the next tokens. The first piece ends the head. */
    private static List<Piece> rest(List<Token> tokens, List<String> folded, int start, Head head) {
        int last = head.spelling == Spelling.SPLIT ? start + 1 : start;
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(head.word, tokens.get(last).end()));
        if (head.spelling == Spelling.JOINED) {
            pieces.add(new Piece(
                    folded.get(start).substring(head.word.length()),
                    tokens.get(start).end()));
        }
        for (int i = last + 1; i < tokens.size() && pieces.size() <= MAX_REST; i++) {
            pieces.add(new Piece(folded.get(i), tokens.get(i).end()));
        }
        return pieces;
    }

    private @Nullable Match better(@Nullable Match best, List<ProductNames> products, Head head, List<Piece> pieces) {
        boolean alone = !ordinary.contains(head.word)
                && switch (head.spelling) {
                    case EXACT, SPLIT -> true;
                    case JOINED -> false;
                    case MISTYPED -> head.word.length() >= CLEAR_LENGTH;
                };
        Match better = best;
        for (ProductNames product : products) {
            Match match = extend(product, pieces);
            if ((match.words > 0 || alone) && (better == null || match.words > better.words)) {
                better = match;
            }
        }
        return better;
    }

    private static Match extend(ProductNames product, List<Piece> pieces) {
        int words = 0;
        int end = pieces.getFirst().end;
        for (Piece piece : pieces.subList(1, pieces.size())) {
            if (!Character.isLetterOrDigit(piece.word.codePointAt(0))) {
                continue;
            }
            String word = NUMBER_SIGNS.contains(piece.word) ? "no" : piece.word;
            if (product.rest().stream().noneMatch(name -> similar(word, name) || isKind(word, name))) {
                break;
            }
            if (!JOINING.contains(word)) {
                words++;
                end = piece.end;
            }
        }
        return new Match(product, words, end);
    }

    /** Whether a word is the last part of a compound, as "parka" is of "winterparka", in some number or case. */
    private static boolean isKind(String typed, String compound) {
        if (typed.length() < SHORTEST_KIND || compound.length() < typed.length()) {
            return false;
        }
        for (String ending : ENDINGS) {
            String bare = typed.endsWith(ending) ? typed.substring(0, typed.length() - ending.length()) : "";
            if (bare.length() >= SHORTEST_KIND && compound.endsWith(bare)) {
                return true;
            }
        }
        return false;
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
