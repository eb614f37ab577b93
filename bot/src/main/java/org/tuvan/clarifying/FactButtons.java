package org.tuvan.clarifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Texts;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Message.AnswerGiven;
import org.tuvan.fact.FactQuestion;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.outbox.Button;

/** The buttons for the cases of an answer: {@code fact:<message asked in>:<number of the case, 0 for all>}. */
@Component
class FactButtons {

    private static final Pattern DATA = Pattern.compile("fact:(\\d{1,18}):(\\d)");

    private final ClarifyingRepository repository;
    private final FaqEntries entries;
    private final Texts texts;

    FactButtons(ClarifyingRepository repository, FaqEntries entries, Texts texts) {
        this.repository = repository;
        this.entries = entries;
        this.texts = texts;
    }

    List<Button> choices(FactQuestion fact, long questionId) {
        var buttons = new ArrayList<Button>();
        for (var option : fact.options()) {
            buttons.add(button(option.label(), questionId, buttons.size() + 1));
        }
        buttons.add(button(texts.get("button-fact-unknown"), questionId, 0));
        return buttons;
    }

    Button whole(long questionId) {
        return button(texts.get("button-whole-answer"), questionId, 0);
    }

    /** The worker's question that a message with choices came from. */
    Optional<Long> questionOf(Message message) {
        return message.buttons().stream()
                .map(button -> DATA.matcher(button.data()))
                .filter(Matcher::matches)
                .map(button -> Long.valueOf(button.group(1)))
                .findFirst();
    }

    Optional<Chosen> pressed(Message press) {
        String data = press.press() == null ? "" : press.press();
        Matcher button = DATA.matcher(data);
        if (!button.matches()) {
            return Optional.empty();
        }
        long question = Long.parseLong(button.group(1));
        int number = Integer.parseInt(button.group(2));
        return repository
                .entryOfButton(press.conversationId(), data)
                .flatMap(given -> published(given)
                        .map(entry -> new Chosen(
                                entry,
                                option(entry, given.version(), number, press.text()),
                                ofSameAnswer(press, question, entry),
                                given.confidence())));
    }

    Optional<FaqEntry> published(AnswerGiven given) {
        return entries.bySlug(given.slug()).filter(entry -> entry.status() == FaqEntry.Status.PUBLISHED);
    }

    /** By what the button said; an editor may have put the cases in another order since. */
    private static Optional<FactQuestion.Option> option(FaqEntry entry, int version, int number, String label) {
        var fact = entry.asks();
        if (fact == null || number == 0) {
            return Optional.empty();
        }
        boolean unchanged =
                entry.version() == version && number <= fact.options().size();
        return fact.labelled(label)
                .or(() -> unchanged ? Optional.of(fact.options().get(number - 1)) : Optional.empty());
    }

    /** Feedback belongs to the first answer after a message: the question, or the press of a button that is old by now. */
    private long ofSameAnswer(Message press, long questionId, FaqEntry entry) {
        return repository
                        .firstAnswerAfter(press.conversationId(), questionId)
                        .filter(slug -> !slug.equals(entry.slug()))
                        .isPresent()
                ? press.id()
                : questionId;
    }

    private static Button button(String label, long questionId, int number) {
        return new Button(label, "fact:%d:%d".formatted(questionId, number));
    }
}
