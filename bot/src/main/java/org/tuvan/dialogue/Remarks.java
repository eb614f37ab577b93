package org.tuvan.dialogue;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;

/** Texts and files that a worker sent one after the other, read as one. */
@Component
class Remarks {

    private final Questions questions;
    private final Intake intake;
    private final Replies replies;
    private final Wording wording;

    Remarks(Questions questions, Intake intake, Replies replies, Wording wording) {
        this.questions = questions;
        this.intake = intake;
        this.replies = replies;
        this.wording = wording;
    }

    void answer(Conversation to, List<Message> remark) {
        String text = text(remark);
        if (remark.stream().anyMatch(message -> !message.attachments().isEmpty())) {
            replies.say(to.id(), wording.files());
        }
        if (!text.isBlank()) {
            questions.answer(to, text, remark.getLast().id());
        }
    }

    /** While a person owns the talk the words are theirs to read; only an open intake question takes them as answer. */
    void tellPerson(Conversation to, List<Message> remark) {
        String text = text(remark);
        if (to.intakeStep() != null && !text.isBlank()) {
            intake.answer(to.id(), to.intakeStep(), text);
        }
    }

    private static String text(List<Message> remark) {
        return remark.stream()
                .map(Message::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
