package org.tuvan.dialogue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Transcript;
import org.tuvan.understanding.Heading;

/** What the worker thinks of an answer, of suggestions, of a closed case. */
@Component
class Opinions {

    private final Questions questions;
    private final Transcript transcript;
    private final Satisfactions satisfactions;
    private final Intake intake;
    private final Commands commands;

    Opinions(
            Questions questions, Transcript transcript, Satisfactions satisfactions, Intake intake, Commands commands) {
        this.questions = questions;
        this.transcript = transcript;
        this.satisfactions = satisfactions;
        this.intake = intake;
        this.commands = commands;
    }

    void helpful(Conversation to, String questionId) {
        if (given(to, questionId, true).isPresent()) {
            commands.helpful(to);
        } else {
            commands.stale(to);
        }
    }

    void wrong(Conversation to, String questionId) {
        given(to, questionId, false)
                .ifPresentOrElse(
                        given -> questions.rejected(
                                to,
                                Heading.in(given.question()).orElse(given.question()),
                                given.slug(),
                                Long.parseLong(questionId)),
                        () -> commands.stale(to));
    }

    void none(Conversation to, String questionId) {
        String question = asked(to, questionId);
        if (question.isEmpty()) {
            commands.stale(to);
        } else {
            questions.unresolved(to, question);
        }
    }

    /** The worker's words that a button refers to, empty when it refers to none of theirs. */
    String asked(Conversation to, String questionId) {
        return number(questionId)
                .flatMap(transcript::find)
                .filter(question -> question.conversationId() == to.id())
                .flatMap(question -> question.incoming() ? Optional.of(question.text()) : Heading.in(question.text()))
                .orElse("");
    }

    void rate(Conversation to, String caseCode, boolean satisfied) {
        satisfactions.rate(to.id(), caseCode, satisfied);
    }

    void skip(Conversation to, String action, String step) {
        if (to.intakeStep() == null) {
            commands.stale(to);
        } else if (action.equals("skip")) {
            intake.skip(to.id(), to.intakeStep(), step);
        } else {
            intake.skipAll(to.id(), to.intakeStep());
        }
    }

    private Optional<DialogueRepository.Given> given(Conversation to, String questionId, boolean helpful) {
        return number(questionId).flatMap(id -> satisfactions.noteAnswer(to.id(), id, helpful));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
