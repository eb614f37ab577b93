package org.tuvan.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;
import org.tuvan.vietnamese.VietnameseTime;

/** Decides what can be said to a question: refuses rather than guesses. */
@Service
@EnableConfigurationProperties(AnsweringSettings.class)
public class Answers {

    private static final int MOST_SUGGESTIONS = 3;

    private final FaqSearch search;
    private final Phrases phrases;
    private final ArticleLookup articles;
    private final AnsweringSettings settings;
    private final Clock clock;

    Answers(FaqSearch search, Phrases phrases, ArticleLookup articles, AnsweringSettings settings, Clock clock) {
        this.search = search;
        this.phrases = phrases;
        this.articles = articles;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param date on which the law is asked about; when empty the question may name a time, otherwise it is today */
    public Answer answer(String question, Optional<LocalDate> date) {
        var smallTalk = phrases.smallTalk(question);
        if (smallTalk.isPresent()) {
            return new Answer.SmallTalk(smallTalk.get());
        }
        var article = articles.find(question, date.orElseGet(this::today));
        if (article.isPresent()) {
            return article.get();
        }
        var found = fromFaq(question, date.map(day -> new AskedPeriod(day, day)));
        return phrases.emergency(question)
                .<Answer>map(kind -> new Answer.Emergency(kind, found))
                .orElse(found);
    }

    /** What else may have been meant than the entry with this slug, however faint: the worker says it is not that. */
    public List<Match> othersThan(String slug, String question) {
        return search.find(question, today()).matches().stream()
                .filter(match -> !match.entry().slug().equals(slug))
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

    /** Whether a text asks for more than small talk or the words of an article. */
    public boolean isQuestion(String text) {
        return !text.isBlank() && phrases.smallTalk(text).isEmpty() && !articles.asked(text, today());
    }

    /** Confidence from which on a question is answered. */
    public double answeredAbove() {
        return settings.answeredAbove();
    }

    /** Confidence from which on entries are suggested. */
    public double suggestedAbove() {
        return settings.suggestedAbove();
    }

    /** What answered the question in a period that was told apart from it. */
    public Answer answerOf(String question, AskedPeriod period) {
        return fromFaq(question, Optional.of(period));
    }

    private Answer fromFaq(String question, Optional<AskedPeriod> period) {
        var today = today();
        var asked = period.or(() -> AskedPeriod.in(question, today));
        if (asked.isEmpty() || asked.get().equals(new AskedPeriod(today, today))) {
            return decide(search.find(question, today).matches());
        }
        String matter = clearer(question, today);
        var now = decide(search.find(matter, today).matches());
        var versions = new RuleVersions(search, matter, asked.get());
        return switch (now) {
            case Answer.Answered answered -> versions.of(answered);
            case Answer.Suggested suggested -> versions.of(suggested);
            default -> onlyThen(matter, asked.get(), now);
        };
    }

    /** Words of time are seldom words of the matter: the question with or without them, whichever is clearer. */
    private String clearer(String question, LocalDate today) {
        String matter = AskedPeriod.leftOutOf(question, today);
        return matter.equals(question) || certainty(question, today) >= certainty(matter, today) ? question : matter;
    }

    private double certainty(String question, LocalDate today) {
        return search.find(question, today).matches().stream()
                .findFirst()
                .map(Match::confidence)
                .orElse(0.0);
    }

    /** Nothing answers it today: perhaps something did. */
    private Answer onlyThen(String question, AskedPeriod asked, Answer now) {
        var matches = search.find(question, asked.to()).matches().stream()
                .filter(match -> match.entry().inForceOn(asked.from()))
                .toList();
        return asked.from().isAfter(today()) ? now : decide(matches);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
    }

    private Answer decide(List<Match> matches) {
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
                .filter(match -> match.confidence() >= settings.alsoSuggestedAbove())
                .limit(MOST_SUGGESTIONS)
                .toList());
    }
}
