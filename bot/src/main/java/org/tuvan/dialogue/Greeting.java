package org.tuvan.dialogue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.answering.Texts;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Replies;

/** The first word: what this is, that it is a machine, how to get a person, what is kept. Nothing is asked. */
@Component
public class Greeting {

    private final Replies replies;
    private final Texts texts;
    private final Menu menu;

    Greeting(Replies replies, Texts texts, Menu menu) {
        this.replies = replies;
        this.texts = texts;
        this.menu = menu;
    }

    @Transactional
    public void greet(long conversationId) {
        replies.say(conversationId, Drafted.notice(texts.get("greeting"), menu.mostAsked()));
    }
}
