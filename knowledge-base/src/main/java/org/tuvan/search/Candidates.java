package org.tuvan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.tuvan.faq.FaqEntry;
import org.tuvan.ranking.Ranking.Candidate;
import org.tuvan.search.InForce.Periods;
import org.tuvan.vietnamese.Reading;

/** The Lucene side of the index: the few dozen entries worth a closer look, with their raw score. */
final class Candidates {

    private static final int MOST_SEEN = 50_000;

    /** So much is written as one segment, which need not be merged. */
    private static final int MEGABYTES_AT_ONCE = 64;

    /** Leaving out what cannot win saves time only where there is much of it. */
    private static final int SMALL = 3_000;

    private final Periods periods;
    private final IndexSearcher searcher;
    private final int scoredInFull;

    /** Looking a term up costs more than scoring it. */
    private final Map<Term, TermStates> seen = new ConcurrentHashMap<>();

    /** @param asked for each entry everything that people ask for it */
    Candidates(List<FaqEntry> entries, List<List<Reading>> asked) {
        periods = Periods.of(entries);
        var directory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        try (var writer = new IndexWriter(directory, settings())) {
            for (List<Reading> texts : asked) {
                writer.addDocument(document(texts));
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            scoredInFull = entries.size() < SMALL ? Integer.MAX_VALUE : 1_000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries in force on the date, highest score first. */
    List<Candidate> find(Reading question, LocalDate date, int most) {
        try {
            var query = new BooleanQuery.Builder();
            List<String> bare = question.bareTerms().toList();
            add(query, 1, rarest(bare, "asked", 30));
            add(query, 2, rarest(question.ideas(), "ideas", 18));
            var collectors = new InForce(periods, date, most, scoredInFull);
            return searcher.search(query.build(), collectors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms that say most; what a field does not have costs time and says nothing. */
    private List<TermQuery> rarest(Collection<String> words, String field, int most) throws IOException {
        record Rarity(Term term, TermStates states) {}
        var rarities = new ArrayList<Rarity>();
        for (String word : new LinkedHashSet<>(words)) {
            var term = new Term(field, word);
            TermStates states = states(term);
            if (states.docFreq() > 0) {
                rarities.add(new Rarity(term, states));
            }
        }
        rarities.sort(Comparator.comparingInt(rarity -> rarity.states().docFreq()));
        return rarities.stream()
                .limit(most)
                .map(rarity -> new TermQuery(rarity.term(), rarity.states()))
                .toList();
    }

    private TermStates states(Term term) throws IOException {
        TermStates known = seen.get(term);
        if (known != null) {
            return known;
        }
        if (seen.size() > MOST_SEEN) {
            seen.clear();
        }
        TermStates states = TermStates.build(searcher, term, true);
        seen.put(term, states);
        return states;
    }

    /** Merging must keep the order of the documents: their number is all we store. Files in one another only cost time. */
    private static IndexWriterConfig settings() {
        var merging = new LogDocMergePolicy();
        merging.setNoCFSRatio(0);
        return new IndexWriterConfig(new WhitespaceAnalyzer())
                .setMergePolicy(merging)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(MEGABYTES_AT_ONCE);
    }

    private static void add(BooleanQuery.Builder query, float boost, List<TermQuery> terms) {
        terms.forEach(term -> query.add(new BoostQuery(term, boost), Occur.SHOULD));
    }

    private static Document document(List<Reading> asked) {
        var document = new Document();
        document.add(field("asked", asked.stream().flatMap(Reading::bareTerms)));
        document.add(field("ideas", asked.stream().flatMap(text -> text.ideas().stream())));
        return document;
    }

    private static TextField field(String name, Stream<String> terms) {
        return new TextField(name, terms.collect(Collectors.joining(" ")), Field.Store.NO);
    }
}
