package org.tuvan.editor;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answer;
import org.tuvan.answering.ArticleLookup;
import org.tuvan.answering.Texts;
import org.tuvan.fact.FactQuestion;
import org.tuvan.faq.AnswerText;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Statutes;

/** Shows the editor what the worker would see in the chat. */
@Component
class WorkerViews {

    /** One message of the bot, {@code basis} empty where it rests on no law. */
    record Bubble(List<Part> parts, String basis, List<String> buttons) {}

    /** One block of the text: an empty {@code list} is a paragraph of one item. */
    record Part(String list, int start, List<List<AnswerText.Run>> items) {

        static Part of(AnswerText.Block block) {
            return switch (block) {
                case AnswerText.Paragraph(var runs) -> new Part("", 1, List.of(runs));
                case AnswerText.NumberedList(var start, var items) -> new Part("numbered", start, items);
                case AnswerText.BulletedList(var items) -> new Part("bulleted", 1, items);
            };
        }
    }

    /** What the worker gets with this button; an empty label is the question itself. */
    record Choice(String label, Bubble bubble) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Texts texts;
    private final Statutes statutes;
    private final FaqEntries entries;
    private final ArticleLookup articles;

    WorkerViews(Texts texts, Statutes statutes, FaqEntries entries, ArticleLookup articles) {
        this.texts = texts;
        this.statutes = statutes;
        this.entries = entries;
        this.articles = articles;
    }

    Bubble of(FaqEntry entry, LocalDate date) {
        return new Bubble(parts(entry.answer()), basis(entry), underAnswer(entry, date));
    }

    /** The question back and what follows on each of its buttons; empty where an entry asks nothing. */
    List<Choice> asking(FaqEntry entry) {
        var fact = entry.asks();
        if (fact == null) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", question(fact)));
        fact.options().forEach(option -> choices.add(new Choice(option.label(), of(entry, option))));
        return choices;
    }

    /** @param question of the worker, which may tell the case that the answer depends on */
    List<Bubble> of(String question, Answer answer, LocalDate date) {
        return switch (answer) {
            case Answer.Answered(var entry, var _) -> List.of(answered(question, entry, date));
            case Answer.Suggested(var matches) -> {
                var questions = new ArrayList<>(
                        matches.stream().map(match -> match.entry().question()).toList());
                questions.add(texts.get("button-none"));
                yield List.of(said("suggest", questions));
            }
            case Answer.Changed changed -> List.of(changed(changed));
            case Answer.OtherLaw _ -> List.of(said("other-law", personOrTopics()));
            case Answer.Article article -> List.of(article(article));
            case Answer.Unresolved _ -> List.of(said("unresolved", personOrTopics()));
            case Answer.SmallTalk(var kind) -> List.of(said("smalltalk-" + key(kind), buttonsAfter(kind)));
            case Answer.Emergency(var kind, Answer.Answered answered) ->
                List.of(said("emergency-" + key(kind), List.of()), of(answered.entry(), date));
            case Answer.Emergency(var kind, var _) -> List.of(said("emergency-" + key(kind), List.of()));
        };
    }

    private Bubble answered(String question, FaqEntry entry, LocalDate date) {
        var fact = entry.asks();
        if (fact == null) {
            return of(entry, date);
        }
        if (fact.asksBack(question)) {
            return question(fact);
        }
        return fact.in(question) instanceof FactQuestion.Reading.Told(var option) ? of(entry, option) : of(entry, date);
    }

    private Bubble of(FaqEntry entry, FactQuestion.Option option) {
        var buttons = List.of(
                texts.get("button-helpful"),
                texts.get("button-wrong"),
                texts.get("button-whole-answer"),
                texts.get("button-person"));
        return new Bubble(parts(entry.answerFor(option)), basis(entry), buttons);
    }

    private Bubble question(FactQuestion fact) {
        var labels = new ArrayList<>(
                fact.options().stream().map(FactQuestion.Option::label).toList());
        labels.add(texts.get("button-fact-unknown"));
        return new Bubble(parts(texts.get("fact", "question", fact.question())), "", labels);
    }

    private String basis(FaqEntry entry) {
        return entry.citations().isEmpty()
                ? ""
                : statutes.basis(entry.citations(), entry.appliesFrom(), entry.appliesTo());
    }

    private Bubble changed(Answer.Changed changed) {
        String rule = changed.versions().getLast().question();
        return new Bubble(parts(texts.get("changed", "question", rule)), "", periods(changed));
    }

    private List<String> periods(Answer.Changed changed) {
        var first = changed.versions().getFirst();
        var buttons = new ArrayList<String>();
        if (changed.unknownBefore()) {
            buttons.add(texts.get("button-before", "day", DAY.format(first.appliesFrom())));
        }
        changed.versions().stream()
                .map(version -> version.appliesTo() == null
                        ? texts.get("button-since", "day", DAY.format(version.appliesFrom()))
                        : texts.get("button-until", "day", DAY.format(version.appliesTo())))
                .forEach(buttons::add);
        return buttons;
    }

    private Bubble article(Answer.Article found) {
        var lines = articles.words(found).lines().filter(line -> !line.isBlank());
        return new Bubble(
                lines.map(line -> new Part("", 1, List.of(List.of(new AnswerText.Run(line, false)))))
                        .toList(),
                found.text() == null ? "" : articles.basis(found.place(), found.text()),
                personOrTopics());
    }

    private List<String> underAnswer(FaqEntry entry, LocalDate date) {
        var buttons = new ArrayList<>(List.of(texts.get("button-helpful"), texts.get("button-wrong")));
        entry.related().stream()
                .flatMap(slug -> entries.bySlug(slug).stream())
                .filter(other -> other.status() == FaqEntry.Status.PUBLISHED && other.inForceOn(date))
                .limit(2)
                .forEach(other -> buttons.add(other.question()));
        buttons.add(texts.get("button-person"));
        return buttons;
    }

    private List<String> buttonsAfter(Answer.SmallTalk.Kind kind) {
        return switch (kind) {
            case THANKS, BYE, PERSON -> List.of();
            case HELLO, WHO_ARE_YOU, COMPLAINT -> personOrTopics();
        };
    }

    private List<String> personOrTopics() {
        return List.of(texts.get("button-person"), texts.get("button-topics"));
    }

    private Bubble said(String key, List<String> buttons) {
        return new Bubble(parts(texts.get(key)), "", buttons);
    }

    private static List<Part> parts(String markdown) {
        return AnswerText.parse(markdown).blocks().stream().map(Part::of).toList();
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
