package org.tuvan.understanding;

import java.util.Optional;
import org.tuvan.faq.FaqEntry;

/**
 * What a talk was about just now.
 *
 * @param question the worker's words, empty when they chose the entry from a list
 * @param entry what they were answered with, or the best of what was suggested
 */
record Before(String question, FaqEntry entry, Ending ending) {

    /** What was done with the entry. */
    enum Ending {
        ANSWERED,
        SUGGESTED,
        /** It is the answer, but depends on a fact that we asked for. */
        ASKED_BACK
    }

    Optional<FaqEntry> given() {
        return ending == Ending.ANSWERED ? Optional.of(entry) : Optional.empty();
    }

    /** What was asked, in the worker's words if there are any. */
    String asked() {
        return question.isBlank() ? entry.question() : question;
    }

    boolean gave(FaqEntry other) {
        return ending == Ending.ANSWERED && entry.slug().equals(other.slug());
    }

    /** Of the same topic, or named as a neighbour. */
    boolean near(FaqEntry other) {
        return other.topic().equals(entry.topic())
                || entry.related().contains(other.slug())
                || other.related().contains(entry.slug());
    }
}
