package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tuvan.faq.FaqEntry;
import org.tuvan.vietnamese.Reading;

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
    private final Directions directions;
    private final List<Profile> profiles;
    private final Background background;
    private final Ranker ranker;

    /**
     * @param asked for each entry the ways to ask for it, its title first
     * @param answered for each entry its answer
     */
    public Ranking(List<FaqEntry> entries, List<List<Reading>> asked, List<Reading> answered, RankingModel model) {
        var phrases = asked.stream()
                .map(texts -> texts.stream().map(terms::learn).toList())
                .toList();
        var answers = answered.stream().map(terms::learn).toList();
        directions = new Directions(model.words(), terms);
        profiles = profiles(entries, phrases, answers);
        background = new Background(profiles, terms.size());
        ranker = new Ranker(model);
    }

    /** Names of the features that order the entries; further ones only make the confidence. */
    public static List<String> features() {
        return Features.NAMES;
    }

    /** A question with slips of the keyboard undone. */
    public Reading read(String text) {
        return terms.meant(text);
    }

    /**
     * The best ones, best first.
     *
     * @param reading of the text
     */
    public List<Ranked> rank(String text, Reading reading, List<Candidate> candidates, int most) {
        var question = Question.read(text, reading, terms);
        var features = new Features(question, terms, background, directions);
        var looked = new ArrayList<Ranker.Looked>();
        for (Candidate candidate : candidates) {
            Profile profile = profiles.get(candidate.number());
            double scorePerTerm = candidate.score() / (5 + question.whole().terms().length);
            looked.add(
                    new Ranker.Looked(candidate.number(), profile.entry().topic(), features.of(profile, scorePerTerm)));
        }
        return ranker.rank(looked, question, most);
    }

    private List<Profile> profiles(List<FaqEntry> entries, List<List<Phrase>> phrases, List<Phrase> answers) {
        List<int[]> used = phrases.stream().map(Wording::terms).toList();
        terms.weigh(used);
        var made = new ArrayList<Profile>();
        for (int i = 0; i < entries.size(); i++) {
            made.add(Profile.of(entries.get(i), used.get(i), phrases.get(i), answers.get(i), terms, directions));
        }
        return made;
    }
}
