package org.tuvan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tuvan.cases.Case;
import org.tuvan.faq.AnswerText;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Statutes;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;
import org.tuvan.vietnamese.VietnameseTime;

/** What the FAQ knows about a question, ready to be put into a reply. */
@Component
class FaqBox {

    /**
     * One entry that may help.
     *
     * @param answer as plain text
     * @param basis the articles it rests on
     */
    record Found(String slug, String question, String answer, String basis, double confidence) {

        /** What is put into the reply. */
        public String words() {
            return answer + "\n\nCăn cứ: " + basis;
        }
    }

    private static final int MOST = 5;
    /** What an advisor looks up they judge themselves; what is offered unasked must be likely. */
    private static final double LEAST_ASKED = 0.02;

    private static final double LEAST_OFFERED = 0.2;

    private final FaqSearch search;
    private final FaqEntries entries;
    private final Statutes statutes;
    private final Clock clock;

    FaqBox(FaqSearch search, FaqEntries entries, Statutes statutes, Clock clock) {
        this.search = search;
        this.entries = entries;
        this.statutes = statutes;
        this.clock = clock;
    }

    void fill(Model model, Case of, Optional<String> question) {
        String asked = question.orElse(of.question()).strip();
        model.addAttribute("topics", entries.topics());
        model.addAttribute("faqQuestion", asked);
        model.addAttribute(
                "found", asked.isEmpty() ? List.of() : find(asked, question.isPresent() ? LEAST_ASKED : LEAST_OFFERED));
    }

    private List<Found> find(String question, double least) {
        var today = LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
        return search.find(question, today).matches().stream()
                .filter(match -> match.confidence() >= least)
                .limit(MOST)
                .map(this::found)
                .toList();
    }

    /** What a published entry says, for the reply. */
    Optional<String> words(String slug) {
        return entries.bySlug(slug)
                .filter(entry -> entry.status() == FaqEntry.Status.PUBLISHED)
                .map(entry -> found(new Match(entry, 1, Map.of())).words());
    }

    /** This topic, or none when there is no such one. */
    String knownTopic(String slug) {
        return entries.topics().stream().anyMatch(topic -> topic.slug().equals(slug)) ? slug : "";
    }

    private Found found(Match match) {
        var entry = match.entry();
        return new Found(
                entry.slug(),
                entry.question(),
                AnswerText.parse(entry.answer()).toPlainText(),
                statutes.basis(entry.citations(), entry.appliesFrom(), entry.appliesTo()),
                match.confidence());
    }
}
