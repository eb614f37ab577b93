package org.tuvan.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Erasure;
import org.tuvan.conversation.Replies;
import org.tuvan.faq.Topic;
import org.tuvan.outbox.Button;
import org.tuvan.vietnamese.VietnameseTime;

/** The bot's turn when the worker has sent a command or chosen one; all of it works whoever owns the talk. */
@Component
class Commands {

    private final Replies replies;
    private final Wording wording;
    private final Menu menu;
    private final Handoffs handoffs;
    private final Erasure erasure;
    private final Clock clock;

    Commands(Replies replies, Wording wording, Menu menu, Handoffs handoffs, Erasure erasure, Clock clock) {
        this.replies = replies;
        this.wording = wording;
        this.menu = menu;
        this.handoffs = handoffs;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** @param text begins with a slash; what follows the first word, and a bot's name after "@", does not count */
    void answer(Conversation to, String text) {
        switch (text.substring(1).split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "start" -> say(to, "greeting", menu.mostAsked());
            case "help" -> say(to, "help", menu.personOrTopics());
            case "topics" -> topics(to);
            case "advisor" -> person(to);
            case "case" -> state(to);
            case "forget" -> forget(to, "");
            default -> unknown(to);
        }
    }

    void topics(Conversation to) {
        if (to.ownedByPerson()) {
            waiting(to);
        } else {
            say(to, "topics", menu.topics());
        }
    }

    void questions(Conversation to, Topic topic, int from) {
        var today = LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
        say(to, "topic", menu.questions(topic.slug(), from, today), "name", topic.name());
    }

    void person(Conversation to) {
        person(to, "");
    }

    /** @param question empty takes the worker's last longer words */
    void person(Conversation to, String question) {
        if (to.ownedByPerson()) {
            waiting(to);
        } else {
            handoffs.handOff(to, HandoffReason.ASKED, question);
        }
    }

    /** The worker says themselves that it is an emergency. */
    void urgent(Conversation to) {
        if (to.ownedByPerson()) {
            waiting(to);
        } else {
            handoffs.handOff(to, HandoffReason.EMERGENCY, "");
        }
    }

    void reopen(Conversation to) {
        if (to.ownedByPerson()) {
            waiting(to);
        } else {
            handoffs.handOff(to, to.caseCode() == null ? HandoffReason.ASKED : HandoffReason.REOPENED, "");
        }
    }

    /** @param choice empty asks first, "yes" erases, anything else keeps */
    void forget(Conversation to, String choice) {
        var ask = List.of(wording.button("button-forget", "forget:yes"), wording.button("button-keep", "forget:no"));
        switch (choice) {
            case "" -> say(to, to.ownedByPerson() ? "forget-open-case" : "forget", ask, "code", code(to));
            case "yes" -> erase(to);
            default -> say(to, "forget-kept", List.of());
        }
    }

    void state(Conversation to) {
        var promised = to.casePromisedAt();
        if (to.caseCode() == null) {
            say(to, "case-none", List.of(menu.person()));
        } else if (!to.ownedByPerson()) {
            say(to, "case-ended", List.of(), "code", code(to));
        } else if (to.advisorName() != null) {
            say(to, "case-assigned", List.of(), "code", code(to), "advisor", to.advisorName());
        } else {
            String words = promised == null ? "" : VietnameseTime.words(promised);
            say(to, "case-waiting", List.of(), "code", code(to), "promised", words);
        }
    }

    void trouble(Conversation to) {
        say(to, "trouble", List.of());
        handoffs.handOff(to, HandoffReason.TROUBLE, "");
    }

    void waiting(Conversation to) {
        say(to, "waiting", List.of());
    }

    void stale(Conversation to) {
        say(to, "stale", to.ownedByPerson() ? List.of() : menu.personOrTopics());
    }

    void gone(Conversation to) {
        say(to, "gone", menu.personOrTopics());
    }

    void helpful(Conversation to) {
        say(to, "helpful", List.of());
    }

    private void unknown(Conversation to) {
        say(to, "command", List.of());
        say(to, "help", menu.personOrTopics());
    }

    private void erase(Conversation to) {
        erasure.erase(to.id(), wording.notice("forgotten", List.of()));
    }

    private static String code(Conversation of) {
        return of.caseCode() == null ? "" : of.caseCode();
    }

    private void say(Conversation to, String key, List<Button> buttons, Object... namesAndValues) {
        replies.say(to.id(), wording.notice(key, buttons, namesAndValues));
    }
}
