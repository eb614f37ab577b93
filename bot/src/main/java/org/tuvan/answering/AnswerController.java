package org.tuvan.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuvan.faq.FaqEntry;
import org.tuvan.law.Citation;

/** {@code POST /api/answers}: one question, one answer, nothing kept. */
@RestController
class AnswerController {

    private static final int LONGEST_QUESTION = 10_000;

    /** @param date the law of this day is asked about; today when absent */
    record Question(@Nullable String question, @Nullable LocalDate date) {}

    /** @param clarification there when the answer depends on one more fact; whoever does not know it can pass it over */
    record Reply(
            String decision,
            double confidence,
            @Nullable Entry entry,
            @Nullable String answer,
            List<Place> citations,
            List<Suggestion> suggestions,
            long tookMicros,
            @Nullable Clarification clarification) {

        Reply withAnswer(String newAnswer, @Nullable Clarification newClarification) {
            return new Reply(
                    decision, confidence, entry, newAnswer, citations, suggestions, tookMicros, newClarification);
        }
    }

    /** @param appliesTo last day of a rule of earlier law */
    record Entry(
            String slug,
            String question,
            LocalDate appliesFrom,
            @Nullable LocalDate appliesTo) {

        static Entry of(FaqEntry entry) {
            return new Entry(entry.slug(), entry.question(), entry.appliesFrom(), entry.appliesTo());
        }
    }

    record Suggestion(String slug, String question, double confidence, List<Place> citations) {}

    /** Articles and clauses are numbers, or text where they carry a letter. */
    record Place(
            String law,
            Object article,
            @Nullable Object clause,
            @Nullable String point) {}

    private final Answers answers;
    private final Texts texts;
    private final ArticleLookup articles;

    AnswerController(Answers answers, Texts texts, ArticleLookup articles) {
        this.answers = answers;
        this.texts = texts;
        this.articles = articles;
    }

    @PostMapping("/api/answers")
    Reply answer(@RequestBody Question asked) {
        String question = asked.question();
        if (question == null || question.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Thiếu câu hỏi (question).");
        }
        if (question.length() > LONGEST_QUESTION) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Câu hỏi dài quá %d ký tự.".formatted(LONGEST_QUESTION));
        }
        long start = System.nanoTime();
        var answer = answers.answer(question, Optional.ofNullable(asked.date()));
        var reply = reply(answer, (System.nanoTime() - start) / 1000);
        return answer instanceof Answer.Answered(var entry, double _)
                ? Clarification.of(entry, question)
                        .map(cases -> reply.withAnswer(cases.answer(), cases))
                        .orElse(reply)
                : reply;
    }

    private Reply reply(Answer answer, long micros) {
        return switch (answer) {
            case Answer.Answered(var entry, double confidence) -> answered("ANSWERED", entry, confidence, micros);
            case Answer.Suggested suggested ->
                suggested(
                        suggested.confidence(),
                        suggested.matches().stream()
                                .map(match -> suggestion(match.entry(), match.confidence()))
                                .toList(),
                        micros);
            case Answer.Changed(var versions, boolean _, double confidence) ->
                suggested(
                        confidence,
                        versions.stream()
                                .map(entry -> suggestion(entry, confidence))
                                .toList(),
                        micros);
            case Answer.OtherLaw(var _, double confidence) ->
                said("UNRESOLVED", confidence, texts.get("other-law"), micros);
            case Answer.Article article -> article(article, micros);
            case Answer.Unresolved(double confidence) -> said("UNRESOLVED", confidence, null, micros);
            case Answer.SmallTalk(var kind) ->
                said("SMALL_TALK", 1, texts.get("smalltalk-" + kind.name().toLowerCase(Locale.ROOT)), micros);
            case Answer.Emergency(var kind, Answer.Answered(var entry, double confidence)) -> {
                var reply = answered("EMERGENCY", entry, confidence, micros);
                yield reply.withAnswer(firstHelp(kind) + "\n\n" + entry.answer(), null);
            }
            case Answer.Emergency(var kind, var other) ->
                said("EMERGENCY", other.confidence(), firstHelp(kind), micros);
        };
    }

    private Reply article(Answer.Article found, long micros) {
        return new Reply(
                found.text() == null ? "UNRESOLVED" : "ANSWERED",
                found.confidence(),
                null,
                articles.words(found),
                found.text() == null ? List.of() : List.of(place(found.place())),
                List.of(),
                micros,
                null);
    }

    private String firstHelp(Answer.Emergency.Kind kind) {
        return texts.get("emergency-" + kind.name().toLowerCase(Locale.ROOT));
    }

    private static Reply answered(String decision, FaqEntry entry, double confidence, long micros) {
        return new Reply(decision, confidence, Entry.of(entry), entry.answer(), places(entry), List.of(), micros, null);
    }

    private static Reply said(String decision, double confidence, @Nullable String answer, long micros) {
        return new Reply(decision, confidence, null, answer, List.of(), List.of(), micros, null);
    }

    private static Reply suggested(double confidence, List<Suggestion> suggestions, long micros) {
        return new Reply("SUGGESTED", confidence, null, null, List.of(), suggestions, micros, null);
    }

    private static Suggestion suggestion(FaqEntry entry, double confidence) {
        return new Suggestion(entry.slug(), entry.question(), confidence, places(entry));
    }

    private static List<Place> places(FaqEntry entry) {
        return entry.citations().stream().map(AnswerController::place).toList();
    }

    private static Place place(Citation citation) {
        var clause = citation.clause() == null ? null : number(citation.clause());
        return new Place(citation.law(), number(citation.article()), clause, citation.point());
    }

    private static Object number(String text) {
        return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
    }
}
