package org.tuvan.clarifying;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tuvan.answering.Answer;
import org.tuvan.answering.Texts;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Message.AnswerGiven;
import org.tuvan.conversation.Message.Kind;
import org.tuvan.conversation.Transcript;
import org.tuvan.fact.FactQuestion;
import org.tuvan.fact.FactQuestion.Reading;
import org.tuvan.faq.FaqEntry;
import org.tuvan.outbox.Button;
import org.tuvan.vietnamese.VietnameseText;

/**
 * Asks for the fact that an answer depends on, and understands the reply. Nothing is kept beside the messages: the
 * question that was asked last is the open one, and each button knows its question.
 */
@Service
public class Clarifications {

    private static final int RECENT = 20;
    private static final int SHORT = 8;
    private static final int A_WORD_OR_TWO = 3;

    /** What the bot said last, about an entry with cases. */
    private record Last(FaqEntry entry, FactQuestion fact, Message message, double confidence) {

        boolean asked() {
            return asks(message);
        }
    }

    private final FactButtons buttons;
    private final Transcript transcript;
    private final Texts texts;

    Clarifications(FactButtons buttons, Transcript transcript, Texts texts) {
        this.buttons = buttons;
        this.transcript = transcript;
        this.texts = texts;
    }

    /** Whether a message of ours asks for a fact. */
    public static boolean asks(Message message) {
        return !message.incoming() && message.kind() == Kind.TEXT && message.answer() != null;
    }

    /** The case that the worker's own words tell, none where they tell none or several. */
    public static Optional<FactQuestion.Option> told(FaqEntry entry, String words) {
        return entry.asks() != null && entry.asks().in(words) instanceof Reading.Told(var option)
                ? Optional.of(option)
                : Optional.empty();
    }

    /**
     * The question back, where the words do not tell the fact and it matters for what they ask; none right after
     * another one, for two in a row would be an interrogation.
     *
     * @param words of the worker; empty when the entry was picked from a list
     */
    public Optional<Drafted> question(long conversationId, Answer.Answered answered, String words, long questionId) {
        var entry = answered.entry();
        var fact = entry.asks();
        if (fact == null
                || !fact.asksBack(words)
                || lastWord(conversationId, questionId)
                        .filter(Clarifications::asks)
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Drafted(
                Kind.TEXT,
                texts.get("fact", "question", fact.question()),
                true,
                null,
                buttons.choices(fact, questionId),
                new AnswerGiven(entry.slug(), entry.version(), answered.confidence()),
                List.of()));
    }

    /**
     * What the worker's words choose, when they reply to our question or go on from an answer with another case.
     *
     * @param answer what the words would be answered with by themselves
     */
    public Optional<Chosen> reply(long conversationId, String words, long messageId, Answer answer) {
        return last(conversationId, messageId)
                .filter(last -> !asksForSomethingElse(last, words, answer))
                .flatMap(
                        last -> last.asked() ? reply(last, words, messageId, answer) : goingOn(last, words, messageId));
    }

    /** What a button chooses; none when it is not ours or its entry is not answered any more. */
    public Optional<Chosen> pressed(Message press) {
        return buttons.pressed(press);
    }

    /**
     * The words that led to a pressed suggestion or period, which say what the worker wants to know; none when the
     * button stood in a list of questions or under an answer.
     */
    public Optional<String> wordsBefore(Message press) {
        var recent =
                transcript.before(press.conversationId(), press.id(), RECENT).reversed();
        boolean inAnswerToWords = recent.stream()
                .filter(message -> !message.incoming() && hasButton(message, press))
                .findFirst()
                .filter(message -> message.kind() == Kind.TEXT)
                .isPresent();
        return inAnswerToWords
                ? recent.stream()
                        .filter(message -> message.incoming() && message.kind() == Kind.TEXT)
                        .map(Message::text)
                        .findFirst()
                : Optional.empty();
    }

    /** Leads from the answer for one case to the whole answer. */
    public Button whole(long questionId) {
        return buttons.whole(questionId);
    }

    private Optional<Chosen> reply(Last last, String words, long messageId, Answer answer) {
        long questionId = buttons.questionOf(last.message()).orElse(messageId);
        return switch (last.fact().inReply(words)) {
            case Reading.Told(var option) -> Optional.of(chosen(last, Optional.of(option), questionId));
            case Reading.Whole _ -> Optional.of(chosen(last, Optional.empty(), questionId));
            case Reading.Untold _ ->
                answer instanceof Answer.Unresolved && length(words) <= A_WORD_OR_TWO
                        ? Optional.of(chosen(last, Optional.empty(), questionId))
                        : Optional.empty();
        };
    }

    /** "Thế còn vùng 2?" */
    private static Optional<Chosen> goingOn(Last last, String words, long messageId) {
        return told(last.entry(), words).map(option -> chosen(last, Optional.of(option), messageId));
    }

    /** A reply is short; longer words that fit another entry well are a new question. */
    private static boolean asksForSomethingElse(Last last, String words, Answer answer) {
        boolean other = answer instanceof Answer.Answered(var entry, var _)
                && !entry.slug().equals(last.entry().slug());
        return length(words) > SHORT && (other || !last.asked());
    }

    private static Chosen chosen(Last last, Optional<FactQuestion.Option> option, long questionId) {
        return new Chosen(last.entry(), option, questionId, last.confidence());
    }

    private Optional<Last> last(long conversationId, long messageId) {
        var word = lastWord(conversationId, messageId);
        if (word.isEmpty() || !(word.get().answer() instanceof AnswerGiven given)) {
            return Optional.empty();
        }
        return buttons.published(given)
                .flatMap(entry -> entry.asks() instanceof FactQuestion fact
                        ? Optional.of(new Last(entry, fact, word.get(), given.confidence()))
                        : Optional.empty());
    }

    /** What we said last before this message. */
    private Optional<Message> lastWord(long conversationId, long messageId) {
        return transcript.before(conversationId, messageId, RECENT).reversed().stream()
                .filter(message -> !message.incoming())
                .findFirst();
    }

    private static boolean hasButton(Message message, Message press) {
        return message.buttons().stream().anyMatch(button -> button.data().equals(press.press()));
    }

    private static int length(String words) {
        return VietnameseText.syllables(words).size();
    }
}
