package org.tuvan.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tuvan.answering.Texts;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Replies;
import org.tuvan.outbox.Button;
import org.tuvan.vietnamese.VietnameseText;

/** The few optional questions after a handoff, each of which can be skipped. */
@Service
public class Intake {

    /** What a worker told about the case, as far as they wanted to. */
    public record Facts(
            @Nullable String province,
            @Nullable String company,
            @Nullable String happened,
            @Nullable String phone) {}

    /** The questions in their order; the name in lower case is part of the text's key. */
    enum Step {
        PROVINCE,
        COMPANY,
        HAPPENED,
        PHONE;

        Optional<Step> next() {
            return this == PHONE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
        }
    }

    private static final int LONGEST = 2000;

    private final DialogueRepository facts;
    private final Conversations conversations;
    private final Replies replies;
    private final Texts texts;
    private final Clock clock;

    Intake(DialogueRepository facts, Conversations conversations, Replies replies, Texts texts, Clock clock) {
        this.facts = facts;
        this.conversations = conversations;
        this.replies = replies;
        this.texts = texts;
        this.clock = clock;
    }

    public Optional<Facts> facts(long conversationId) {
        return facts.facts(conversationId);
    }

    void begin(long conversationId) {
        ask(conversationId, Optional.of(Step.PROVINCE), "intake-done");
    }

    void answer(long conversationId, String step, String answer) {
        var answered = Step.valueOf(step);
        facts.saveFact(conversationId, answered, VietnameseText.shorten(answer, LONGEST), clock.instant());
        ask(conversationId, answered.next(), "intake-done");
    }

    /** @param current the question that is open now; a press under an older one changes nothing */
    void skip(long conversationId, @Nullable String current, String pressed) {
        if (pressed.equals(current)) {
            ask(conversationId, Step.valueOf(pressed).next(), "intake-skipped");
        }
    }

    void skipAll(long conversationId, @Nullable String current) {
        if (current != null) {
            ask(conversationId, Optional.empty(), "intake-skipped");
        }
    }

    private void ask(long conversationId, Optional<Step> step, String goodbye) {
        conversations.noteIntake(conversationId, step.map(Step::name));
        var draft = step.map(this::question).orElseGet(() -> Drafted.notice(texts.get(goodbye), List.of()));
        replies.say(conversationId, draft);
    }

    private Drafted question(Step step) {
        var buttons = List.of(
                new Button(texts.get("button-skip"), "skip:" + step.name()),
                new Button(texts.get("button-skip-all"), "skip-all"));
        return Drafted.notice(texts.get("intake-" + step.name().toLowerCase(Locale.ROOT)), buttons);
    }
}
