package org.tuvan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.tuvan.faq.FaqEntry;
import org.tuvan.vietnamese.VietnameseText;

/** One state of the FAQ, ready to be searched. */
final class FaqIndex {

    private final List<FaqEntry> entries;
    private final IndexSearcher searcher;

    FaqIndex(List<FaqEntry> entries) {
        this.entries = List.copyOf(entries);
        searcher = new IndexSearcher(write());
    }

    List<Match> find(String question, LocalDate date) {
        List<String> words = words(question);
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            var matches = new ArrayList<Match>();
            for (var hit : searcher.search(query(words), 50).scoreDocs) {
                FaqEntry entry = entries.get(hit.doc);
                if (entry.inForceOn(date) && matches.size() < 10) {
                    matches.add(new Match(entry, confidence(hit.score, words.size()), Map.of()));
                }
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double confidence(float score, int words) {
        double perWord = score / Math.max(4, words);
        return Math.clamp(perWord / 8, 0, 0.99);
    }

    private static BooleanQuery query(List<String> words) {
        var query = new BooleanQuery.Builder();
        words.stream().distinct().limit(400).forEach(word -> {
            query.add(new BoostQuery(new TermQuery(new Term("asked", word)), 2), BooleanClause.Occur.SHOULD);
            query.add(new TermQuery(new Term("answer", word)), BooleanClause.Occur.SHOULD);
        });
        return query.build();
    }

    private DirectoryReader write() {
        var variants = new HashMap<String, List<String>>();
        entries.forEach(entry -> variants.put(entry.slug(), entry.variants()));
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (FaqEntry entry : entries) {
                var document = new Document();
                String current = entry.earlierVersionOf() == null ? entry.slug() : entry.earlierVersionOf();
                String asked = entry.question() + "\n" + String.join("\n", variants.getOrDefault(current, List.of()));
                document.add(new TextField("asked", String.join(" ", words(asked)), Field.Store.NO));
                document.add(new TextField("answer", String.join(" ", words(entry.answer())), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        List<String> syllables = VietnameseText.syllables(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < syllables.size(); i++) {
            words.add(VietnameseText.fold(syllables.get(i)));
            if (i > 0) {
                words.add(VietnameseText.fold(syllables.get(i - 1)) + "_" + VietnameseText.fold(syllables.get(i)));
            }
        }
        return words;
    }
}
