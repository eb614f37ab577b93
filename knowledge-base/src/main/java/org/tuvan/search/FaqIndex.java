package org.tuvan.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.tuvan.faq.FaqEntry;
import org.tuvan.ranking.Ranking;
import org.tuvan.ranking.RankingModel;
import org.tuvan.vietnamese.Reading;

/** One state of the FAQ, ready to be searched by any number of threads. */
final class FaqIndex {

    static final int CANDIDATES = 30;

    private final List<FaqEntry> entries;
    private final Candidates candidates;
    private final Ranking ranking;

    FaqIndex(List<FaqEntry> entries, RankingModel model) {
        this.entries = List.copyOf(entries);
        List<List<Reading>> asked = asked(entries).parallelStream()
                .map(texts -> texts.stream().map(Reading::of).toList())
                .toList();
        List<Reading> answered =
                entries.parallelStream().map(FaqEntry::answer).map(Reading::of).toList();
        var ranked = CompletableFuture.supplyAsync(() -> new Ranking(entries, asked, answered, model));
        candidates = new Candidates(entries, asked);
        ranking = ranked.join();
    }

    /** Entries in force on the date, best first. */
    List<Match> find(String text, LocalDate date, int most) {
        Reading reading = ranking.read(text);
        var found = candidates.find(reading, date, CANDIDATES);
        return ranking.rank(text, reading, found, most).stream()
                .map(ranked -> new Match(entries.get(ranked.number()), ranked.confidence(), ranked.features()))
                .toList();
    }

    /** Title and variants; an entry of earlier law is asked for like the one that took its place. */
    private static List<List<String>> asked(List<FaqEntry> entries) {
        var variants = new HashMap<String, List<String>>();
        entries.forEach(entry -> variants.put(entry.slug(), entry.variants()));
        var asked = new ArrayList<List<String>>();
        for (FaqEntry entry : entries) {
            String current = entry.earlierVersionOf() == null ? entry.slug() : entry.earlierVersionOf();
            List<String> shared = variants.getOrDefault(current, entry.variants());
            asked.add(
                    Stream.concat(Stream.of(entry.question()), shared.stream()).toList());
        }
        return asked;
    }
}
