package org.lotse.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.lotse.archive.Transcript.Line;
import org.lotse.desk.Archive.Snippet;
import org.lotse.desk.Archive.Snippet.Part;
import org.lotse.desk.Archive.Speaker;

/** Picks the line that has the most of the words, and marks them in it. */
final class Snippets {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    private final Terms terms;
    private final List<Wanted> words;

    Snippets(Terms terms, List<Query> words) {
        this.terms = terms;
        this.words = words.stream().map(Wanted::new).toList();
    }

    /** What one word's query would match, field by field. */
    private static final class Wanted extends QueryVisitor {
        private final Map<String, Set<String>> exactly = new HashMap<>();
        private final Map<String, List<Predicate<String>>> alike = new HashMap<>();

        private Wanted(Query query) {
            query.visit(this);
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                exactly.computeIfAbsent(term.field(), _ -> new HashSet<>()).add(term.text());
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            ByteRunAutomaton run = automaton.get();
            alike.computeIfAbsent(field, _ -> new ArrayList<>()).add(text -> {
                BytesRef bytes = new BytesRef(text);
                return run.run(bytes.bytes, bytes.offset, bytes.length);
            });
        }

        private boolean has(String field, String term) {
            return exactly.getOrDefault(field, Set.of()).contains(term)
                    || alike.getOrDefault(field, List.of()).stream().anyMatch(matches -> matches.test(term));
        }
    }

    private record Found(Line line, TreeMap<Integer, Integer> marks, int words) {}

    /** Where no line has any of the words, how the shopper began. */
    Snippet of(List<Line> lines) {
        Found best = null;
        for (Line line : words.isEmpty() ? List.<Line>of() : lines) {
            Found found = find(line);
            if (found.words() > (best == null ? 0 : best.words())) {
                best = found;
            }
        }
        if (best != null) {
            return cut(best);
        }
        Line beginning = lines.stream()
                .filter(line -> line.speaker() == Speaker.SHOPPER)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse(new Line(Speaker.SHOPPER, ""));
        return cut(new Found(beginning, new TreeMap<>(), 0));
    }

    private Found find(Line line) {
        TreeMap<Integer, Integer> marks = new TreeMap<>();
        Set<Integer> seen = new HashSet<>();
        for (String field : List.of(Fields.GERMAN, Fields.ENGLISH, Fields.GERMAN_ENDS)) {
            find(line.text(), field, marks, seen);
        }
        return new Found(line, marks, seen.size());
    }

    private void find(String text, String field, Map<Integer, Integer> marks, Set<Integer> seen) {
        try (TokenStream tokens = terms.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                for (int word = 0; word < words.size(); word++) {
                    if (words.get(word).has(field, term.toString())) {
                        marks.put(offset.startOffset(), offset.endOffset());
                        seen.add(word);
                    }
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    /** The part of the line around the first mark, cut between words where there are some. */
    private static Snippet cut(Found found) {
        String text = found.line().text();
        int first = found.marks().isEmpty() ? 0 : found.marks().firstKey();
        int start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        if (start == 0 && first > BEFORE || start > first) {
            start = first;
        }
        int end = Math.min(text.length(), start + LENGTH);
        if (end < text.length()) {
            int space = text.lastIndexOf(' ', end);
            end = space > first ? space : whole(text, end);
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder between = new StringBuilder(start > 0 ? "…" : "");
        int at = start;
        for (Map.Entry<Integer, Integer> mark : found.marks().subMap(start, end).entrySet()) {
            int to = Math.min(mark.getValue(), end);
            between.append(text, at, mark.getKey());
            add(parts, between, false);
            add(parts, new StringBuilder(text.substring(mark.getKey(), to)), true);
            at = to;
        }
        between.append(text, at, end).append(end < text.length() ? "…" : "");
        add(parts, between, false);
        return new Snippet(found.line().speaker(), parts);
    }

    private static int whole(String text, int end) {
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static void add(List<Part> parts, StringBuilder text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), hit));
        }
        text.setLength(0);
    }
}
