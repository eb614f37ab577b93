package org.tuvan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;
import org.tuvan.law.Article;
import org.tuvan.law.Citation;
import org.tuvan.law.ImportedText;
import org.tuvan.law.LawTexts;
import org.tuvan.vietnamese.VietnameseText;

/** Finds passages of the law library that share telling pairs of syllables with a question; never an answer. */
@Component
public class LawSearch {

    /** One clause, or an article that has none. */
    public record Passage(Citation place, String text, ImportedText source) {}

    private record Shelf(List<ImportedText> texts, List<Passage> passages, IndexSearcher searcher) {}

    private static final String FIELD = "pairs";
    private static final int FEWEST_PAIRS = 2;
    /** A pair that is in more than one of so many passages tells nothing: "lao động". */
    private static final int TELLING = 12;

    private static final int READ_AHEAD = 12;

    private final LawTexts library;
    private volatile Shelf shelf;

    LawSearch(LawTexts library) {
        this.library = library;
        shelf = shelf(List.of());
    }

    /** Takes up what was imported or removed; returns whether there was something new. */
    public boolean refresh() {
        var texts = library.all();
        if (texts.equals(shelf.texts())) {
            return false;
        }
        shelf = shelf(texts);
        return true;
    }

    /** At most so many passages in force on the day, best first, of different articles. */
    public List<Passage> possiblyRelevant(String question, LocalDate date, int most) {
        var current = shelf;
        try {
            var query = query(current, question);
            var found = new ArrayList<Passage>();
            for (var hit : current.searcher().search(query, READ_AHEAD).scoreDocs) {
                var passage = current.passages().get(hit.doc);
                boolean known = found.stream().anyMatch(other -> sameArticle(other, passage));
                if (!known && passage.source().overlaps(date, date) && found.size() < most) {
                    found.add(passage);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(Shelf shelf, String question) throws IOException {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(FEWEST_PAIRS);
        int rare = Math.max(3, shelf.passages().size() / TELLING);
        for (String pair : pairs(question).distinct().limit(60).toList()) {
            var term = new Term(FIELD, pair);
            int frequency = shelf.searcher().getIndexReader().docFreq(term);
            if (frequency > 0 && frequency <= rare) {
                query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    private Shelf shelf(List<ImportedText> texts) {
        var passages = texts.stream()
                .flatMap(text -> library.articles(text.id()).stream().flatMap(article -> passages(text, article)))
                .toList();
        var directory = new ByteBuffersDirectory();
        // This way of merging keeps documents in the order of passages.
        var settings = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(new LogDocMergePolicy());
        try (var writer = new IndexWriter(directory, settings)) {
            for (var passage : passages) {
                var document = new Document();
                document.add(new TextField(
                        FIELD, String.join(" ", pairs(passage.text()).toList()), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new Shelf(texts, passages, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Passage> passages(ImportedText text, Article article) {
        return article.clauses().stream().map(clause -> {
            String number = clause.number().isEmpty() ? null : clause.number();
            var place = new Citation(article.law(), article.number(), number, null);
            return new Passage(place, article.title() + ". " + clause.printed(), text);
        });
    }

    private static Stream<String> pairs(String text) {
        var syllables = VietnameseText.syllables(text).stream()
                .map(VietnameseText::fold)
                .toList();
        return Stream.iterate(1, i -> i < syllables.size(), i -> i + 1)
                .map(i -> syllables.get(i - 1) + "_" + syllables.get(i));
    }

    private static boolean sameArticle(Passage one, Passage other) {
        return one.place().law().equals(other.place().law())
                && one.place().article().equals(other.place().article());
    }
}
