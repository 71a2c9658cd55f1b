package dev.cairn.catalog.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries from what a person typed. There is no query language: every sign is text.
 *
 * @param drafts whether drafts may be seen
 */
record Queries(Analyzer analyzer, String organization, boolean drafts) {

    /** What a word in a field is worth. */
    private static final Map<String, Float> WORTH = Map.of(
            LuceneIndex.TITLE, 4f,
            LuceneIndex.TAGS, 2.5f,
            LuceneIndex.PATH, 0.6f,
            LuceneIndex.RESOURCES, 1.2f,
            LuceneIndex.TEXT, 1f);

    private static final float OTHER_FIELDS = 0.1f;

    /** A beginning of a word finds less surely than the word. */
    private static final float BEGINNING = 0.5f;

    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_WORDS = 32;

    Query all(String text) {
        return query(text, Occur.MUST);
    }

    Query some(String text) {
        return query(text, Occur.SHOULD);
    }

    private Query query(String text, Occur occur) {
        List<String> words = words(text);
        BooleanQuery.Builder typed = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            typed.add(anywhere(words.get(at), at == words.size() - 1), occur);
        }
        return new BooleanQuery.Builder()
                .add(typed.build(), Occur.MUST)
                .add(new TermQuery(new Term(LuceneIndex.ORGANIZATION, organization)), Occur.FILTER)
                .add(visible(), Occur.FILTER)
                .build();
    }

    private Query visible() {
        Query published = new TermQuery(new Term(LuceneIndex.PUBLISHED, LuceneIndex.YES));
        return drafts
                ? new BooleanQuery.Builder()
                        .add(published, Occur.SHOULD)
                        .add(new TermQuery(new Term(LuceneIndex.DRAFTED, LuceneIndex.YES)), Occur.SHOULD)
                        .build()
                : published;
    }

    private static Query anywhere(String word, boolean mayGoOn) {
        Stream<Query> whole = WORTH.entrySet().stream()
                .map(field -> new BoostQuery(new TermQuery(new Term(field.getKey(), word)), field.getValue()));
        Stream<Query> beginnings = mayGoOn && word.length() >= SHORTEST_BEGINNING
                ? Stream.of(LuceneIndex.TITLE, LuceneIndex.TAGS)
                        .map(field -> new BoostQuery(
                                new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), BEGINNING))
                : Stream.empty();
        return new DisjunctionMaxQuery(Stream.concat(whole, beginnings).toList(), OTHER_FIELDS);
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(LuceneIndex.TITLE, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST_WORDS && stream.incrementToken()) {
                words.add(word.toString());
            }
            return words;
        } catch (IOException neverFromAString) {
            throw new IllegalStateException(neverFromAString);
        }
    }
}
