package org.tuvan.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tuvan.faq.FaqEntry;
import org.tuvan.vietnamese.VietnameseText;

/** One state of the FAQ, ready to be searched by any number of threads. */
final class FaqIndex {

    private static final int CANDIDATES = 40;

    private final Terms terms = new Terms();
    private final List<Profile> profiles;
    private final Background background;
    private final Candidates candidates;
    private final Ranker ranker;

    FaqIndex(List<FaqEntry> entries, Map<String, List<String>> knownQuestions, RankingModel model) {
        var variants = new HashMap<String, List<String>>();
        entries.forEach(entry -> variants.put(entry.slug(), entry.variants()));
        var asked = new ArrayList<List<String>>();
        for (FaqEntry entry : entries) {
            String current = entry.earlierVersionOf() == null ? entry.slug() : entry.earlierVersionOf();
            asked.add(Stream.of(
                            List.of(entry.question()),
                            variants.getOrDefault(current, List.of()),
                            knownQuestions.getOrDefault(current, List.of()))
                    .flatMap(List::stream)
                    .toList());
        }
        profiles = profiles(entries, asked);
        background = new Background(profiles, terms.size());
        candidates = new Candidates(
                entries, asked.stream().map(texts -> String.join("\n", texts)).toList());
        ranker = new Ranker(model);
    }

    /** All candidates in force on the date, best first. */
    List<Match> find(String text, LocalDate date) {
        var question = Question.read(text, terms);
        var features = new Features(question, terms, background);
        var ranked = new ArrayList<Ranker.Candidate>();
        for (Candidates.Candidate candidate : candidates.find(VietnameseText.syllables(text), date, CANDIDATES)) {
            Profile profile = profiles.get(candidate.number());
            double perWord = candidate.score() / (5 + question.whole().terms().length);
            ranked.add(new Ranker.Candidate(profile.entry(), features.of(profile, perWord)));
        }
        return ranker.rank(ranked, question);
    }

    private List<Profile> profiles(List<FaqEntry> entries, List<List<String>> asked) {
        var phrases = asked.stream()
                .map(texts -> texts.stream().map(terms::learn).toList())
                .toList();
        var answers = entries.stream().map(entry -> terms.learn(entry.answer())).toList();
        var used = new ArrayList<int[]>();
        phrases.forEach(texts -> used.add(Bag.of(texts).terms()));
        terms.weigh(used);
        var made = new ArrayList<Profile>();
        for (int i = 0; i < entries.size(); i++) {
            made.add(Profile.of(entries.get(i), phrases.get(i), answers.get(i), terms));
        }
        return made;
    }
}
