package org.tuvan.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;

/** Texts and files that a worker sent one after the other, read as one. */
@Component
class Remarks {

    private static final Pattern DESCRIBED = Pattern.compile("^(\\[[^\\]]{1,200}\\] ?)+");

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
        if (remark.stream().anyMatch(Remarks::carriesMore)) {
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

    /** Files, and what a channel could only describe: "[nhãn dán 😀]", "[vị trí …]". */
    private static boolean carriesMore(Message message) {
        return !message.attachments().isEmpty()
                || DESCRIBED.matcher(message.text()).find();
    }

    private static String text(List<Message> remark) {
        return remark.stream()
                .map(message -> DESCRIBED.matcher(message.text()).replaceAll("").strip())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
