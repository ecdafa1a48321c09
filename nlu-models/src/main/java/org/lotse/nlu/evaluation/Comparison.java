package org.lotse.nlu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Two classifiers on the same test messages.
 *
 * @param name of the part of the test, such as a language
 * @param pairs what A and B read, in the order of the texts
 */
public record Comparison(String name, List<Pair> pairs) {
    private static final long SEED = 19_930_501;
    private static final Comparator<Prediction> ORDER =
            Comparator.comparing(Prediction::text).thenComparing(Prediction::label);

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** One message. */
    public record Pair(Prediction a, Prediction b) {
        public Effect effect() {
            if (a.right() != b.right()) {
                return b.right() ? Effect.BETTER : Effect.WORSE;
            }
            boolean other = (a.inScope() || a.accepted()) && !Objects.equals(a.intent(), b.intent());
            return other || a.accepted() != b.accepted() ? Effect.OTHER : Effect.NONE;
        }
    }

    /** What B makes of a message, measured by A. */
    public enum Effect {
        /** A is right and B is wrong. */
        WORSE,
        /** A is wrong and B is right. */
        BETTER,
        /** Another wrong intent, or a reading that one of the two does not accept. */
        OTHER,
        NONE
    }

    /**
     * A share of the messages that ought to be high.
     *
     * @param messages how many it is of
     * @param difference 95 % interval of B - A
     */
    public record Figure(String name, int messages, double a, double b, PairedBootstrap.Interval difference) {
        /** Whether chance alone is an unlikely reason for the difference. */
        public boolean clear() {
            return !difference.contains(0);
        }
    }

    /** @throws DifferentMessagesException if one has a message that the other has not */
    public static Comparison of(String name, List<Prediction> a, List<Prediction> b) {
        List<Prediction> first = a.stream().sorted(ORDER).toList();
        List<Prediction> second = b.stream().sorted(ORDER).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            Prediction one = first.get(i);
            Prediction two = second.get(i);
            int order = ORDER.compare(one, two);
            if (order != 0) {
                throw missing(order < 0 ? one : two, order < 0 ? "A" : "B");
            }
            pairs.add(new Pair(one, two));
        }
        if (first.size() != second.size()) {
            boolean more = first.size() > second.size();
            throw missing((more ? first : second).get(pairs.size()), more ? "A" : "B");
        }
        return new Comparison(name, pairs);
    }

    private static DifferentMessagesException missing(Prediction message, String where) {
        return new DifferentMessagesException("the two reports are over different messages: only " + where + " has '"
                + message.text() + "' with the label '" + message.label() + "'; evaluate both on the same test data");
    }

    /** Accuracy first; figures without messages are left out. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("accuracy", Prediction::inScope, Prediction::right));
        figures.add(figure("accepted and right", Prediction::inScope, read -> read.right() && read.accepted()));
        figures.add(figure("out of scope refused", read -> !read.inScope(), Prediction::right));
        figures.removeIf(figure -> figure.messages == 0);
        return figures;
    }

    private Figure figure(String name, Predicate<Prediction> of, Predicate<Prediction> good) {
        List<Pair> asked = pairs.stream().filter(pair -> of.test(pair.a)).toList();
        int[] differences = asked.stream()
                .mapToInt(pair -> (good.test(pair.b) ? 1 : 0) - (good.test(pair.a) ? 1 : 0))
                .toArray();
        return new Figure(
                name,
                asked.size(),
                asked.stream()
                        .mapToInt(pair -> good.test(pair.a) ? 1 : 0)
                        .average()
                        .orElse(0),
                asked.stream()
                        .mapToInt(pair -> good.test(pair.b) ? 1 : 0)
                        .average()
                        .orElse(0),
                new PairedBootstrap(new SplittableRandom(SEED)).interval(differences));
    }

    public List<Pair> with(Effect effect) {
        return pairs.stream().filter(pair -> pair.effect() == effect).toList();
    }
}
