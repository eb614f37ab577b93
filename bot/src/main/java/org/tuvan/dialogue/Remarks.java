package org.tuvan.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Replies;
import org.tuvan.understanding.Meaning;
import org.tuvan.understanding.Understanding;

/** Texts and files that a worker sent one after the other, read as one. */
@Component
class Remarks {

    private static final Pattern DESCRIBED = Pattern.compile("^(\\[[^\\]]{1,200}\\] ?)+");

    private final Questions questions;
    private final Intake intake;
    private final Replies replies;
    private final Wording wording;
    private final Understanding understanding;

    Remarks(Questions questions, Intake intake, Replies replies, Wording wording, Understanding understanding) {
        this.questions = questions;
        this.intake = intake;
        this.replies = replies;
        this.wording = wording;
        this.understanding = understanding;
    }

    void answer(Conversation to, List<Message> remark) {
        String text = text(remark);
        if (remark.stream().anyMatch(Remarks::carriesMore)) {
            replies.say(to.id(), wording.files());
        }
        if (!text.isBlank()) {
            understood(to, text, remark);
        }
    }

    private void understood(Conversation to, String text, List<Message> remark) {
        long questionId = remark.getLast().id();
        switch (understanding.of(to, text, remark.getFirst().id())) {
            case Meaning.Whole(var point) -> questions.answer(to, text, point, questionId);
            case Meaning.Several several -> severally(to, several);
            case Meaning.Dated(var question, var when) -> questions.answer(to, question, when, questionId);
            case Meaning.Continued continued -> questions.goOn(to, questionId, continued);
        }
    }

    /** Each answer stands under the words it answers, and its buttons refer to them. */
    private void severally(Conversation to, Meaning.Several several) {
        replies.say(to.id(), wording.several(several));
        int number = 1;
        for (var part : several.parts()) {
            long heading = replies.say(to.id(), wording.heading(number++, part));
            questions.answerPart(to, part.question(), heading);
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
