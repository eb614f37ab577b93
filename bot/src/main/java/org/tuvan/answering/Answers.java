package org.tuvan.answering;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;

/** Decides what can be said to a question: refuses rather than guesses. */
@Service
@EnableConfigurationProperties(AnsweringSettings.class)
public class Answers {

    private static final int MOST_SUGGESTIONS = 3;

    private final FaqSearch search;
    private final Phrases phrases;
    private final AnsweringSettings settings;

    Answers(FaqSearch search, Phrases phrases, AnsweringSettings settings) {
        this.search = search;
        this.phrases = phrases;
        this.settings = settings;
    }

    /** @param date on which the law is asked about */
    public Answer answer(String question, LocalDate date) {
        var smallTalk = phrases.smallTalk(question);
        if (smallTalk.isPresent()) {
            return new Answer.SmallTalk(smallTalk.get());
        }
        var found = fromFaq(question, date);
        return phrases.emergency(question)
                .<Answer>map(kind -> new Answer.Emergency(kind, found))
                .orElse(found);
    }

    /** What else may have been meant than the entry with this slug. */
    public List<Match> othersThan(String slug, String question, LocalDate date) {
        return search.find(question, date).matches().stream()
                .filter(match -> !match.entry().slug().equals(slug))
                .filter(match -> match.confidence() >= settings.suggestedAbove() / 2)
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /** Slug of the topic a question seems to be about, empty when there is no telling. */
    public String likelyTopic(String question, LocalDate date) {
        return search.find(question, date).matches().stream()
                .filter(match -> match.confidence() >= settings.suggestedAbove())
                .findFirst()
                .map(match -> match.entry().topic())
                .orElse("");
    }

    /** Whether a text is more than small talk. */
    public boolean isQuestion(String text) {
        return !text.isBlank() && phrases.smallTalk(text).isEmpty();
    }

    /** Confidence from which on a question is answered. */
    public double answeredAbove() {
        return settings.answeredAbove();
    }

    /** Confidence from which on entries are suggested. */
    public double suggestedAbove() {
        return settings.suggestedAbove();
    }

    private Answer fromFaq(String question, LocalDate date) {
        var matches = search.find(question, date).matches();
        if (matches.isEmpty()) {
            return new Answer.Unresolved(0);
        }
        var best = matches.getFirst();
        if (best.confidence() >= settings.answeredAbove()) {
            return new Answer.Answered(best.entry(), best.confidence());
        }
        if (best.confidence() < settings.suggestedAbove()) {
            return new Answer.Unresolved(best.confidence());
        }
        return new Answer.Suggested(matches.stream()
                .filter(match -> match.confidence() >= settings.suggestedAbove() / 2)
                .limit(MOST_SUGGESTIONS)
                .toList());
    }
}
