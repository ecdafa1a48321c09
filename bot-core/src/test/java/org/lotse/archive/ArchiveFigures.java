package org.lotse.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.lotse.desk.Archive.Search;
import org.lotse.desk.Archive.Viewer;

/**
 * How long the index takes; no test. {@code main FOLDER [CONVERSATIONS]}: makes them out of the articles' sentences, ten to
 * thirty messages each, takes them in, and asks 2,000 questions of each kind, half of them of an agent who may see a fiftieth.
 */
final class ArchiveFigures {
    /** Of the thread alone: what else the machine does is not counted. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int QUESTIONS = 2_000;
    private static final int WARM_UP = 500;
    private static final int AGENTS = 50;

    private ArchiveFigures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int conversations = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        Random random = new Random(1);
        List<List<String>> sentences = List.of(sentences("de"), sentences("en"));
        List<Transcript> transcripts = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            transcripts.add(transcript(random, sentences, i));
        }
        try (ConversationIndex index = new ConversationIndex(folder)) {
            long began = CPU.getCurrentThreadCpuTime();
            long clock = System.nanoTime();
            transcripts.forEach(index::put);
            index.commit();
            index.refresh();
            System.out.printf(
                    "taken in: %d in %.1f s, %.1f s of one core%n",
                    conversations, (System.nanoTime() - clock) / 1e9, (CPU.getCurrentThreadCpuTime() - began) / 1e9);
            System.out.printf("on disk: %.1f MB%n", size(folder) / 1e6);
            ask(index, random, sentences, "a word", 1, false);
            ask(index, random, sentences, "two words", 2, false);
            ask(index, random, sentences, "a slip", 1, true);
        }
    }

    private static Transcript transcript(Random random, List<List<String>> sentences, int number) {
        boolean german = random.nextInt(4) > 0;
        List<String> said = sentences.get(german ? 0 : 1);
        Chat chat = Chat.at(
                german ? "de" : "en", String.format("2026-%02d-%02dT09:00:00Z", 1 + number % 12, 1 + number / 12 % 28));
        for (int i = 10 + random.nextInt(20); i > 0; i--) {
            String text = said.get(random.nextInt(said.size()));
            if (random.nextBoolean()) {
                chat.shopper(text);
            } else {
                chat.bot(text);
            }
        }
        return chat.taken("agent-" + random.nextInt(AGENTS)).closed("solved").transcript();
    }

    private static void ask(
            ConversationIndex index,
            Random random,
            List<List<String>> sentences,
            String what,
            int words,
            boolean slip) {
        ConversationSearch search = new ConversationSearch(index);
        Viewer chef = new Viewer("chef", Set.of(), true);
        long[] nanos = new long[QUESTIONS];
        long hits = 0;
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            Viewer viewer = i % 2 == 0 ? chef : new Viewer("agent-" + random.nextInt(AGENTS), Set.of(), false);
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < words; word++) {
                text.append(word(random, sentences.getFirst(), slip)).append(' ');
            }
            long began = CPU.getCurrentThreadCpuTime();
            hits += search.search(new Search(text.toString(), null, null, null, null, null, null, 0, 20, viewer))
                    .total();
            if (i >= 0) {
                nanos[i] = CPU.getCurrentThreadCpuTime() - began;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, %d hits on average%n",
                what, nanos[QUESTIONS / 2] / 1e6, nanos[QUESTIONS * 99 / 100] / 1e6, hits / (QUESTIONS + WARM_UP));
    }

    private static String word(Random random, List<String> sentences, boolean slip) {
        while (true) {
            String[] words = sentences.get(random.nextInt(sentences.size())).split("\\P{L}+");
            String word = words[random.nextInt(words.length)];
            if (word.length() >= 5) {
                int at = 1 + random.nextInt(word.length() - 2);
                return slip ? word.substring(0, at) + "q" + word.substring(at + 1) : word;
            }
        }
    }

    private static List<String> sentences(String language) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../training-data/articles", language))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Arrays.stream(text.substring(text.indexOf("\n---\n", 4) + 5).split("(?<=[.!?])\\s+"))
                        .map(String::strip)
                        .filter(sentence -> sentence.length() > 20)
                        .forEach(sentences::add);
            }
        }
        return sentences;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
