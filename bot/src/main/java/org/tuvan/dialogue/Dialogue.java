package org.tuvan.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Message.Kind;
import org.tuvan.conversation.Transcript;

/** One turn of the bot: deals with everything the worker sent since the last one, in order. */
@Service
class Dialogue {

    private static final int MOST_MESSAGES = 200;

    private final Conversations conversations;
    private final Transcript transcript;
    private final Remarks remarks;
    private final Presses presses;
    private final Commands commands;
    private final Greeting greeting;

    Dialogue(
            Conversations conversations,
            Transcript transcript,
            Remarks remarks,
            Presses presses,
            Commands commands,
            Greeting greeting) {
        this.conversations = conversations;
        this.transcript = transcript;
        this.remarks = remarks;
        this.presses = presses;
        this.commands = commands;
        this.greeting = greeting;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long conversationId) {
        var conversation = conversations.lock(conversationId);
        var news = transcript.after(conversationId, conversation.answeredUpTo(), MOST_MESSAGES).stream()
                .filter(Message::incoming)
                .toList();
        if (news.isEmpty()) {
            return;
        }
        conversations.noteAnswered(conversationId, news.getLast().id());
        if (isFirstWord(conversation, news.getFirst())) {
            greeting.greet(conversationId);
        }
        for (var group : grouped(news)) {
            deal(conversations.lock(conversationId), conversation.ownedByPerson(), group);
        }
    }

    /** Telegram's /start greets by itself, and the web chat greets when it opens. */
    private boolean isFirstWord(Conversation conversation, Message first) {
        return conversation.answeredUpTo() == 0
                && !first.text().startsWith("/start")
                && transcript.after(conversation.id(), 0, 1).getFirst().incoming();
    }

    private void deal(Conversation conversation, boolean personOwnedBefore, List<Message> group) {
        var first = group.getFirst();
        if (first.kind() == Kind.PRESS) {
            presses.answer(conversation, first);
        } else if (first.text().startsWith("/")) {
            commands.answer(conversation, first.text());
        } else if (!conversation.ownedByPerson()) {
            remarks.answer(conversation, group);
        } else if (personOwnedBefore) {
            remarks.tellPerson(conversation, group);
        }
    }

    /** Presses and commands stand alone; texts and files in a row are one remark. */
    private static List<List<Message>> grouped(List<Message> messages) {
        var groups = new ArrayList<List<Message>>();
        boolean open = false;
        for (var message : messages) {
            boolean alone = message.kind() == Kind.PRESS || message.text().startsWith("/");
            if (open && !alone) {
                groups.getLast().add(message);
            } else {
                groups.add(new ArrayList<>(List.of(message)));
            }
            open = !alone;
        }
        return groups;
    }

    /** The bot fails over and over on what this worker sent: a person has to look. */
    @Transactional
    public void giveUp(long conversationId) {
        var conversation = conversations.lock(conversationId);
        var last = transcript.before(conversationId, Long.MAX_VALUE, 1);
        conversations.noteAnswered(conversationId, last.getFirst().id());
        commands.trouble(conversation);
    }
}
