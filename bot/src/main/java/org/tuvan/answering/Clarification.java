package org.tuvan.answering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuvan.fact.FactQuestion.Reading;
import org.tuvan.faq.FaqEntry;

/**
 * The cases of an answer that depends on one fact, for programs that answer without a talk.
 *
 * @param question asks for the fact
 * @param needed whether the chat would ask it now, instead of giving the whole answer
 * @param told label of the case that the worker's own words tell; the answer is the one for this case then
 * @param options one of them is the worker's case
 * @param wholeAnswer the answer for all cases
 */
record Clarification(
        String question, boolean needed, @Nullable String told, List<Choice> options, String wholeAnswer) {

    record Choice(String label, String answer) {}

    static Optional<Clarification> of(FaqEntry entry, String words) {
        var fact = entry.asks();
        if (fact == null) {
            return Optional.empty();
        }
        String told = fact.in(words) instanceof Reading.Told(var option) ? option.label() : null;
        return Optional.of(new Clarification(
                fact.question(),
                fact.asksBack(words),
                told,
                fact.options().stream()
                        .map(option -> new Choice(option.label(), entry.answerFor(option)))
                        .toList(),
                entry.answer()));
    }

    /** What to answer now: the case that was told, or all of them. */
    String answer() {
        return options.stream()
                .filter(choice -> choice.label().equals(told))
                .map(Choice::answer)
                .findFirst()
                .orElse(wholeAnswer);
    }
}
