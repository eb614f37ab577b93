package org.tuvan.dialogue;

import org.springframework.stereotype.Component;
import org.tuvan.answering.Answer;
import org.tuvan.clarifying.Clarifications;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Message;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;

/** The bot's turn when the worker has pressed a button; the data is {@code action[:argument[:argument]]}. */
@Component
class Presses {

    private final FaqEntries entries;
    private final Menu menu;
    private final Questions questions;
    private final Opinions opinions;
    private final Commands commands;
    private final Clarifications clarifications;

    Presses(
            FaqEntries entries,
            Menu menu,
            Questions questions,
            Opinions opinions,
            Commands commands,
            Clarifications clarifications) {
        this.entries = entries;
        this.menu = menu;
        this.questions = questions;
        this.opinions = opinions;
        this.commands = commands;
        this.clarifications = clarifications;
    }

    void answer(Conversation to, Message press) {
        String data = press.press() == null ? "" : press.press();
        var parts = data.split(":", -1);
        String argument = parts.length > 1 ? parts[1] : "";
        switch (parts[0]) {
            case "person" -> commands.person(to, opinions.asked(to, argument));
            case "urgent" -> commands.urgent(to);
            case "forget" -> commands.forget(to, argument);
            case "skip", "skip-all" -> opinions.skip(to, parts[0], argument);
            case "rate" -> opinions.rate(to, argument, data.endsWith(":1"));
            case "reopen" -> commands.reopen(to);
            default -> whileBotOwns(to, press, parts[0], data);
        }
    }

    private void whileBotOwns(Conversation to, Message press, String action, String data) {
        String argument = data.substring(Math.min(data.length(), action.length() + 1));
        if (to.ownedByPerson()) {
            commands.waiting(to);
            return;
        }
        switch (action) {
            case "topics" -> commands.topics(to);
            case "topic" -> topic(to, argument.split(":", -1));
            case "faq" -> entry(to, press, argument);
            case "fact" ->
                clarifications
                        .pressed(press)
                        .ifPresentOrElse(chosen -> questions.give(to, chosen), () -> commands.stale(to));
            case "helpful" -> opinions.helpful(to, argument);
            case "wrong" -> opinions.wrong(to, argument);
            case "none" -> opinions.none(to, argument);
            default -> commands.stale(to);
        }
    }

    private void entry(Conversation to, Message press, String slug) {
        entries.bySlug(slug)
                .filter(entry -> entry.status() == FaqEntry.Status.PUBLISHED)
                .ifPresentOrElse(
                        entry -> questions.pick(to, press, new Answer.Answered(entry, 1)), () -> commands.gone(to));
    }

    private void topic(Conversation to, String[] slugAndOffset) {
        var topic = menu.topic(slugAndOffset[0]);
        int from = slugAndOffset.length > 1 && slugAndOffset[1].matches("\\d{1,4}")
                ? Integer.parseInt(slugAndOffset[1])
                : 0;
        if (topic.isEmpty()) {
            commands.stale(to);
            return;
        }
        commands.questions(to, topic.get(), from);
    }
}
