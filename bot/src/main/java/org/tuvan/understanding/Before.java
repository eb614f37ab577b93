package org.tuvan.understanding;

import java.util.Optional;
import org.tuvan.faq.FaqEntry;

/**
 * What a talk was about just now.
 *
 * @param question the worker's words, empty when they chose the entry from a list
 * @param entry what they were answered with, or the best of what was suggested
 * @param answered whether the entry was given as the answer
 */
record Before(String question, FaqEntry entry, boolean answered) {

    Optional<FaqEntry> given() {
        return answered ? Optional.of(entry) : Optional.empty();
    }

    boolean gave(FaqEntry other) {
        return answered && entry.slug().equals(other.slug());
    }

    /** Of the same topic, or named as a neighbour. */
    boolean near(FaqEntry other) {
        return other.topic().equals(entry.topic())
                || entry.related().contains(other.slug())
                || other.related().contains(entry.slug());
    }
}
