package org.tuvan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.tuvan.faq.FaqEntry;

/** Lucene as it comes, over the same entries: what our own search is compared with. */
public final class PlainSearch {

    private final List<FaqEntry> entries;
    private final IndexSearcher searcher;

    private PlainSearch(List<FaqEntry> entries, IndexSearcher searcher) {
        this.entries = entries;
        this.searcher = searcher;
    }

    public static PlainSearch over(List<FaqEntry> entries) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (FaqEntry entry : entries) {
                var document = new Document();
                // With the answer it would find the right entry less often.
                String text = entry.question() + "\n" + String.join("\n", entry.variants());
                document.add(new TextField("text", text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            return new PlainSearch(entries, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Best first; the confidence is the score brought below 1, good for a threshold but not calibrated. */
    public List<Match> find(String question, LocalDate date) {
        var query = new QueryBuilder(new StandardAnalyzer()).createBooleanQuery("text", question);
        if (query == null) {
            return List.of();
        }
        try {
            var matches = new ArrayList<Match>();
            for (var hit : searcher.search(query, 30).scoreDocs) {
                FaqEntry entry = entries.get(hit.doc);
                if (entry.inForceOn(date)) {
                    matches.add(new Match(entry, hit.score / (hit.score + 1), Map.of()));
                }
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
