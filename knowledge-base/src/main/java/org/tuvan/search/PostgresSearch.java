package org.tuvan.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tuvan.faq.FaqEntry;

/** PostgreSQL's full text and trigrams as they come, over the same entries: what our own search is compared with. */
public final class PostgresSearch {

    private final List<FaqEntry> entries;
    private final PostgresSearchRepository repository;

    private PostgresSearch(List<FaqEntry> entries, PostgresSearchRepository repository) {
        this.entries = entries;
        this.repository = repository;
    }

    /** Puts the entries into tables of its own, in a database that is thrown away afterwards. */
    public static PostgresSearch over(List<FaqEntry> entries, DataSource database) {
        var repository = new PostgresSearchRepository(database);
        repository.createTables();
        for (int i = 0; i < entries.size(); i++) {
            repository.add(i, entries.get(i));
        }
        repository.analyze();
        return new PostgresSearch(entries, repository);
    }

    /** Best first; the confidence is the score brought below 1, good for a threshold but not calibrated. */
    public List<Match> find(String question, LocalDate date) {
        return repository.find(question, date).stream()
                .map(row -> new Match(entries.get(row.entry()), row.score() / (row.score() + 1), Map.of()))
                .toList();
    }
}
