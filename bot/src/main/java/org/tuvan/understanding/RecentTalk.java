package org.tuvan.understanding;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Answers;
import org.tuvan.clarifying.Clarifications;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Message.Author;
import org.tuvan.conversation.Message.Kind;
import org.tuvan.conversation.Transcript;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.outbox.Button;
import org.tuvan.understanding.Before.Ending;
import org.tuvan.vietnamese.VietnameseTime;

/** What was asked and answered last: read from the transcript, so that a restart forgets nothing. */
@Component
class RecentTalk {

    private static final int MOST_MESSAGES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final String ENTRY = "faq:";

    private final Transcript transcript;
    private final FaqEntries entries;
    private final Answers answers;
    private final Clock clock;

    RecentTalk(Transcript transcript, FaqEntries entries, Answers answers, Clock clock) {
        this.transcript = transcript;
        this.entries = entries;
        this.answers = answers;
        this.clock = clock;
    }

    /** None when nothing was answered or suggested lately, or something else was asked since. */
    Optional<Before> before(long conversationId, long messageId) {
        var since = clock.instant().minus(LONGEST_PAUSE);
        var recent = transcript.before(conversationId, messageId, MOST_MESSAGES).stream()
                .filter(message -> message.at().isAfter(since))
                .toList();
        for (int i = recent.size() - 1; i >= 0; i--) {
            var message = recent.get(i);
            var entry = entry(message);
            if (entry.isPresent()) {
                String question = question(recent.subList(0, i).reversed());
                return Optional.of(new Before(question, entry.get(), ending(message)));
            }
            if (message.author() == Author.ADVISOR || asks(message)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Ending ending(Message message) {
        if (Clarifications.asks(message)) {
            return Ending.ASKED_BACK;
        }
        return message.kind() == Kind.ANSWER ? Ending.ANSWERED : Ending.SUGGESTED;
    }

    private Optional<FaqEntry> entry(Message message) {
        if (message.author() != Author.BOT) {
            return Optional.empty();
        }
        if (message.answer() != null) {
            return entries.bySlug(message.answer().slug());
        }
        return message.buttons().stream()
                .map(Button::data)
                .filter(data -> message.kind() == Kind.TEXT && data.startsWith(ENTRY))
                .findFirst()
                .flatMap(data -> entries.bySlug(data.substring(ENTRY.length())));
    }

    /** The words that the answer was given to, or those that they went on from: a worker's, or a heading. */
    private String question(Iterable<Message> newestFirst) {
        for (var message : newestFirst) {
            if (message.author() == Author.BOT && Heading.in(message.text()).isPresent()) {
                return Heading.in(message.text()).get();
            }
            if (asks(message) && !Words.of(message.text()).bare() && !saysOnlyWhen(message)) {
                return message.text();
            }
        }
        return "";
    }

    private boolean saysOnlyWhen(Message message) {
        var today = LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
        return AskedPeriod.alone(message.text(), "", today).isPresent();
    }

    private boolean asks(Message message) {
        return message.incoming()
                && message.kind() == Kind.TEXT
                && !message.text().startsWith("/")
                && answers.isQuestion(message.text());
    }
}
