package org.lotse.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * All articles and an index of their passages, one for each language, in memory. Immutable; many threads may ask.
 *
 * <p>The intent chooses among articles and the words choose among their passages: an article that names the intent first
 * counts more than one that names it second, one that is named like the intent a little more than others, and the beginning
 * of an article, which answers its main question, a little more than what follows.
 */
public final class KnowledgeBase {
    private static final Map<String, Float> FIELDS = Map.of("title", 2.0f, "heading", 2.0f, "tags", 1.5f, "text", 1.0f);
    private static final float MAIN_INTENT = 8;
    private static final float OTHER_INTENT = 4;
    private static final float PRODUCT = 12;
    private static final float NAMESAKE = 2.5f;
    private static final float BEGINNING = 2.5f;
    private static final float STEPS = 2;
    private static final float TIE = 0.1f;
    private static final int MANY = 50;

    /** The score of Lucene's that counts as a half. */
    private static final double HALF = 10;

    private final Map<String, Map<String, Article>> articles = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();

    private record Language(IndexSearcher searcher, Analyzer analyzer, List<Passage> passages) {}

    private KnowledgeBase() {}

    /**
     * Reads and indexes the articles.
     *
     * @param folder with {@code de} and {@code en}
     * @throws org.lotse.content.InvalidContent if an article is wrong; names file and line
     */
    public static KnowledgeBase open(Path folder) {
        KnowledgeBase base = new KnowledgeBase();
        for (Article article : ArticleReader.read(folder)) {
            base.articles
                    .computeIfAbsent(article.language(), _ -> new LinkedHashMap<>())
                    .put(article.id(), article);
        }
        base.articles.forEach(
                (language, all) -> base.languages.put(language, index(language, List.copyOf(all.values()))));
        return base;
    }

    private static Language index(String language, List<Article> articles) {
        Analyzer analyzer = Analysis.of(language);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        List<Passage> passages = new ArrayList<>();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Article article : articles) {
                    for (Passage passage : Markdown.passages(article)) {
                        writer.addDocument(document(passage, passages.size()));
                        passages.add(passage);
                    }
                }
            }
            return new Language(new IndexSearcher(DirectoryReader.open(directory)), analyzer, passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Passage passage, int number) {
        Article article = passage.article();
        Document document = new Document();
        document.add(new StoredField("passage", number));
        document.add(new TextField("title", article.title(), Field.Store.NO));
        document.add(new TextField("heading", passage.heading(), Field.Store.NO));
        document.add(new TextField("tags", String.join(" ", article.tags()), Field.Store.NO));
        document.add(new TextField("text", passage.text(), Field.Store.NO));
        document.add(new StringField("beginning", Boolean.toString(passage.number() == 0), Field.Store.NO));
        for (int i = 0; i < article.intents().size(); i++) {
            document.add(new StringField(
                    i == 0 ? "intent" : "other-intent", article.intents().get(i), Field.Store.NO));
        }
        boolean leads = passage.number() == 0
                && !article.steps().isEmpty()
                && !article.products().isEmpty();
        document.add(new StringField("steps", Boolean.toString(leads), Field.Store.NO));
        document.add(new StringField("id", article.id(), Field.Store.NO));
        article.products().forEach(product -> document.add(new StringField("product", product, Field.Store.NO)));
        return document;
    }

    /**
     * The best passage for a question whose intent is known.
     *
     * @param product id of the product that the question is about, if any
     * @return empty if no article covers the intent
     */
    public Optional<Answer> answer(String question, String language, String intent, @Nullable String product) {
        Language index = languages.get(language);
        if (index == null) {
            return Optional.empty();
        }
        BooleanQuery.Builder covers = new BooleanQuery.Builder()
                .add(constant("intent", intent, MAIN_INTENT), Occur.SHOULD)
                .add(constant("other-intent", intent, OTHER_INTENT), Occur.SHOULD);
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(covers.build(), Occur.MUST)
                .add(namesake(intent), Occur.SHOULD)
                .add(constant("beginning", "true", BEGINNING), Occur.SHOULD)
                .add(constant("steps", "true", STEPS), Occur.SHOULD)
                .add(words(index, question), Occur.SHOULD);
        if (product != null) {
            query.add(constant("product", product, PRODUCT), Occur.SHOULD);
        }
        return search(index, query.build(), 1).stream().findFirst().map(KnowledgeBase::answer);
    }

    /**
     * The best passage about a product, if a word of the question is among the article's tags.
     */
    public Optional<Answer> answerAbout(String product, String question, String language) {
        Language index = languages.get(language);
        if (index == null) {
            return Optional.empty();
        }
        BooleanQuery.Builder topic = new BooleanQuery.Builder();
        for (String term : Analysis.terms(index.analyzer(), question)) {
            topic.add(new TermQuery(new Term("tags", term)), Occur.SHOULD);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("product", product)), Occur.FILTER)
                .add(topic.build(), Occur.MUST)
                .add(words(index, question), Occur.SHOULD);
        return search(index, query.build(), 1).stream().findFirst().map(KnowledgeBase::answer);
    }

    /** The beginning of an article that leads through steps comes with the steps. */
    private static Answer answer(Passage passage) {
        List<String> steps = passage.article().steps();
        if (passage.number() > 0 || steps.isEmpty()) {
            return new Answer(passage.article(), passage.heading(), passage.text());
        }
        StringBuilder text = new StringBuilder(passage.text());
        for (int i = 0; i < steps.size(); i++) {
            text.append('\n').append(i + 1).append(". ").append(steps.get(i));
        }
        return new Answer(passage.article(), passage.heading(), text.toString());
    }

    /** Articles whose passages have the words, best first, each once. */
    public List<Answer> search(String question, String language, int limit) {
        Language index = languages.get(language);
        if (index == null) {
            return List.of();
        }
        Map<String, Answer> best = new LinkedHashMap<>();
        for (Passage passage : search(index, words(index, question), MANY)) {
            best.putIfAbsent(passage.article().id(), new Answer(passage.article(), passage.heading(), passage.text()));
        }
        return best.values().stream().limit(limit).toList();
    }

    /** @param score from 0 to 1; only orders a list */
    public record Ranked(Answer answer, double score) {}

    /**
     * Articles with the passage that answers best, the best article first.
     *
     * @param needed how many of the question's words an article must have that does not cover the intent, unless the question
     *     has fewer
     * @param intent of the question, if it is known
     * @param product id of the product that the question is about, if any
     */
    public List<Ranked> ranked(
            String question,
            String language,
            int needed,
            @Nullable String intent,
            @Nullable String product,
            int limit) {
        Language index = languages.get(language);
        if (index == null) {
            return List.of();
        }
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        BooleanQuery words = anyOf(index, question);
        if (!words.clauses().isEmpty()) {
            BooleanQuery.Builder enough = new BooleanQuery.Builder()
                    .setMinimumNumberShouldMatch(
                            Math.min(needed, words.clauses().size()));
            words.clauses().forEach(enough::add);
            ways.add(enough.build(), Occur.SHOULD);
        }
        if (intent != null) {
            ways.add(constant("intent", intent, MAIN_INTENT), Occur.SHOULD);
            ways.add(constant("other-intent", intent, OTHER_INTENT), Occur.SHOULD);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(ways.build(), Occur.MUST)
                .add(constant("beginning", "true", BEGINNING), Occur.SHOULD);
        if (intent != null) {
            query.add(namesake(intent), Occur.SHOULD).add(constant("steps", "true", STEPS), Occur.SHOULD);
        }
        if (product != null) {
            query.add(constant("product", product, PRODUCT), Occur.SHOULD);
        }
        Map<String, Ranked> best = new LinkedHashMap<>();
        for (Found found : found(index, query.build(), MANY)) {
            double score = found.score() / (found.score() + HALF);
            best.putIfAbsent(found.passage().article().id(), new Ranked(answer(found.passage()), score));
        }
        return best.values().stream().limit(limit).toList();
    }

    public Optional<Article> article(String language, String id) {
        return Optional.ofNullable(articles.getOrDefault(language, Map.of()).get(id));
    }

    /** All articles of a language, by id. */
    public List<Article> articles(String language) {
        return List.copyOf(articles.getOrDefault(language, Map.of()).values());
    }

    /**
     * Any of the question's terms, each counted once, in the field where it weighs most: a word of the title does not
     * speak for one passage of the article more than for another.
     */
    private static Query words(Language index, String question) {
        BooleanQuery query = anyOf(index, question);
        return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
    }

    private static BooleanQuery anyOf(Language index, String question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String term : Analysis.terms(index.analyzer(), question)) {
            List<Query> fields = new ArrayList<>();
            FIELDS.forEach((field, weight) -> fields.add(new BoostQuery(new TermQuery(new Term(field, term)), weight)));
            any.add(new DisjunctionMaxQuery(fields, TIE), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query namesake(String intent) {
        return constant("id", intent.replace('.', '-').replace('_', '-'), NAMESAKE);
    }

    private static Query constant(String field, String value, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
    }

    private static List<Passage> search(Language index, Query query, int limit) {
        return found(index, query, limit).stream().map(Found::passage).toList();
    }

    private record Found(Passage passage, float score) {}

    private static List<Found> found(Language index, Query query, int limit) {
        try {
            TopDocs top = index.searcher().search(query, limit);
            List<Found> passages = new ArrayList<>();
            for (ScoreDoc hit : top.scoreDocs) {
                Document stored = index.searcher().storedFields().document(hit.doc);
                int number = stored.getField("passage").numericValue().intValue();
                passages.add(new Found(index.passages().get(number), hit.score));
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
