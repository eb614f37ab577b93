package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tuvan.faq.FaqEntry;
import org.tuvan.vietnamese.VietnameseText;

/** Orders the candidates that a search engine found, and says how sure it is; any number of threads may ask at once. */
public final class Ranking {

    /**
     * An entry worth a closer look.
     *
     * @param number its place in the list that the ranking was made from
     * @param score what the search engine gave it
     */
    public record Candidate(int number, double score) {}

    /**
     * @param confidence 0…1, the chance that this is what was asked
     * @param features what made it, by name
     */
    public record Ranked(int number, double confidence, Map<String, Double> features) {}

    private final Terms terms = new Terms();
    private final List<Profile> profiles;
    private final Background background;
    private final Ranker ranker;

    /** @param asked for each entry the ways to ask for it, its title first */
    public Ranking(List<FaqEntry> entries, List<List<String>> asked, RankingModel model) {
        profiles = profiles(entries, asked);
        background = new Background(profiles, terms.size());
        ranker = new Ranker(model);
    }

    /** Names of the features that order the entries; further ones only make the confidence. */
    public static List<String> features() {
        return Features.NAMES;
    }

    /** The syllables of a question with slips of the keyboard undone. */
    public List<String> meant(String text) {
        return terms.meant(VietnameseText.syllables(text));
    }

    /** The best ones, best first. */
    public List<Ranked> rank(String text, List<Candidate> candidates, int most) {
        var question = Question.read(text, terms);
        var features = new Features(question, terms, background);
        var looked = new ArrayList<Ranker.Looked>();
        for (Candidate candidate : candidates) {
            Profile profile = profiles.get(candidate.number());
            double scorePerTerm = candidate.score() / (5 + question.whole().terms().length);
            looked.add(
                    new Ranker.Looked(candidate.number(), profile.entry().topic(), features.of(profile, scorePerTerm)));
        }
        return ranker.rank(looked, question, most);
    }

    private List<Profile> profiles(List<FaqEntry> entries, List<List<String>> asked) {
        var phrases = asked.stream()
                .map(texts -> texts.stream().map(terms::learn).toList())
                .toList();
        var answers = entries.stream().map(entry -> terms.learn(entry.answer())).toList();
        terms.weigh(phrases.stream().map(texts -> Bag.of(texts).terms()).toList());
        var made = new ArrayList<Profile>();
        for (int i = 0; i < entries.size(); i++) {
            made.add(Profile.of(entries.get(i), phrases.get(i), answers.get(i), terms));
        }
        return made;
    }
}
