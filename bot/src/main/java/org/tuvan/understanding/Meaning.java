package org.tuvan.understanding;

import java.util.List;
import java.util.Optional;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.faq.FaqEntry;

/** How a message is to be read. */
public sealed interface Meaning {

    /**
     * One question, or none at all, that stands for itself.
     *
     * @param point of the message, to be searched for
     */
    record Whole(String point) implements Meaning {}

    /**
     * More than one question.
     *
     * @param parts those to be answered, in their order
     * @param left the worker's words of those that are too many
     */
    record Several(List<Part> parts, List<String> left) implements Meaning {}

    /**
     * One question among several.
     *
     * @param words the worker's own, to head the answer
     * @param question the same with what was told before it, where it takes that to understand it
     */
    record Part(String words, String question) {}

    /**
     * It goes on from what was asked before.
     *
     * @param question the worker's words together with those they go on from
     * @param entries that may be meant, best first, at least one
     * @param sure whether the first can be given as the answer
     * @param confidence 0…1, of the first
     * @param about what was answered or suggested before
     * @param told the part of the earlier answer that says what is asked now
     */
    record Continued(
            String question,
            List<FaqEntry> entries,
            boolean sure,
            double confidence,
            FaqEntry about,
            Optional<Told> told)
            implements Meaning {}

    /**
     * It says only when: what was asked before is asked about that time.
     *
     * @param question the worker's words before
     */
    record Dated(String question, AskedPeriod when) implements Meaning {}

    /** Words of an answer that was given. */
    record Told(FaqEntry entry, String words) {}
}
