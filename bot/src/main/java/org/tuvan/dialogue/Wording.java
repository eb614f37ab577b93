package org.tuvan.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answer;
import org.tuvan.answering.ArticleLookup;
import org.tuvan.answering.LawPassages;
import org.tuvan.answering.Texts;
import org.tuvan.clarifying.Chosen;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Message.AnswerGiven;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Statutes;
import org.tuvan.outbox.Button;
import org.tuvan.understanding.Heading;
import org.tuvan.understanding.Meaning;
import org.tuvan.vietnamese.VietnameseTime;

/** Puts what the bot has decided into words and buttons. */
@Component
class Wording {

    private final Texts texts;
    private final Menu menu;
    private final Statutes statutes;
    private final ArticleLookup articles;
    private final LawPassages passages;
    private final Clock clock;

    Wording(Texts texts, Menu menu, Statutes statutes, ArticleLookup articles, LawPassages passages, Clock clock) {
        this.texts = texts;
        this.menu = menu;
        this.statutes = statutes;
        this.articles = articles;
        this.passages = passages;
        this.clock = clock;
    }

    Drafted answer(Chosen chosen) {
        var entry = chosen.entry();
        return Drafted.answer(
                chosen.option().map(entry::answerFor).orElse(entry.answer()),
                statutes.basis(entry.citations(), entry.appliesFrom(), entry.appliesTo()),
                menu.underAnswer(chosen, today()),
                new AnswerGiven(entry.slug(), entry.version(), chosen.confidence()));
    }

    Drafted suggested(List<FaqEntry> entries, long questionId) {
        return Drafted.text(texts.get("suggest"), menu.suggestions(entries, questionId));
    }

    /** What was told already is repeated; whether that is what was meant, the worker decides. */
    Drafted continued(Meaning.Continued continued, long questionId) {
        var choices = menu.suggestions(continued.entries(), questionId);
        return continued
                .told()
                .map(told -> Drafted.answer(
                        texts.get("as-above", "words", told.words()),
                        statutes.basis(told.entry().citations(), told.entry().appliesFrom()),
                        choices,
                        new AnswerGiven(told.entry().slug(), told.entry().version(), continued.confidence())))
                .orElseGet(() -> Drafted.text(
                        texts.get("continued", "about", continued.about().question()), choices));
    }

    Drafted several(Meaning.Several several) {
        String text = texts.get(
                "several", "count", several.parts().size() + several.left().size());
        String left = several.left().stream()
                .map(words -> "- " + Heading.quoted(words))
                .collect(Collectors.joining("\n"));
        return Drafted.text(
                left.isEmpty() ? text : text + "\n\n" + texts.get("several-left") + "\n\n" + left, List.of());
    }

    Drafted heading(int number, Meaning.Part part) {
        return Drafted.text(Heading.of(number, part.words()), List.of());
    }

    /** @param headingId the words that the person is to be asked about */
    Drafted unresolvedPart(long headingId) {
        var person = new Button(texts.get("button-person"), "person:" + headingId);
        return Drafted.text(texts.get("unresolved-part"), List.of(person, menu.allTopics()));
    }

    Drafted suggestedInstead(List<FaqEntry> entries, long questionId) {
        return Drafted.text(texts.get("suggest-others"), menu.suggestions(entries, questionId));
    }

    /** Which of the rules it is depends on the day; each button leads to one of them. */
    Drafted changed(Answer.Changed changed) {
        String rule = changed.versions().getLast().question();
        return Drafted.text(
                texts.get("changed", "question", rule), menu.versions(changed.versions(), changed.unknownBefore()));
    }

    Drafted otherLaw() {
        return Drafted.text(texts.get("other-law"), menu.personOrTopics());
    }

    /** The words of the law are plain text: they are nobody's Markdown. */
    Drafted article(Answer.Article found) {
        return new Drafted(
                Message.Kind.TEXT,
                articles.words(found),
                false,
                found.text() == null ? null : articles.basis(found.place(), found.text()),
                menu.personOrTopics(),
                null,
                List.of());
    }

    Drafted rephrase() {
        return Drafted.text(texts.get("rephrase"), menu.personOrTopics());
    }

    Drafted unresolved(String question) {
        String related = passages.relatedTo(question, today());
        String text = texts.get("unresolved") + (related.isEmpty() ? "" : "\n\n" + related);
        return Drafted.text(text, menu.personOrTopics());
    }

    Drafted files() {
        return Drafted.text(texts.get("files"), List.of(menu.person()));
    }

    Drafted smallTalk(Answer.SmallTalk.Kind kind) {
        boolean choices = kind != Answer.SmallTalk.Kind.THANKS && kind != Answer.SmallTalk.Kind.BYE;
        return Drafted.text(
                texts.get("smalltalk-" + kind.name().toLowerCase(Locale.ROOT)),
                choices ? menu.personOrTopics() : List.of());
    }

    Drafted plain(String key) {
        return Drafted.text(texts.get(key), List.of());
    }

    /** A reply to a press or a command, which may come whoever owns the talk. */
    Drafted notice(String key, List<Button> buttons, Object... namesAndValues) {
        return Drafted.notice(texts.get(key, namesAndValues), buttons);
    }

    Button button(String key, String data) {
        return new Button(texts.get(key), data);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
    }
}
