package org.tuvan.faq;

import java.time.Instant;
import java.util.List;

/** What became of an editor's change. */
public sealed interface EditResult {

    /** The change is stored, and live at once where the entry is published. */
    record Saved(FaqEntry entry) implements EditResult {}

    /** Nothing is stored: the entry breaks a rule. */
    record Invalid(List<Problem> problems) implements EditResult {}

    /** Nothing is stored: someone was faster, and the editor should look at what is there now. */
    record Overtaken(FaqEntry current, String editor, Instant at) implements EditResult {}

    /** There is no entry with this slug. */
    record Missing(String slug) implements EditResult {}

    /**
     * One broken rule.
     *
     * @param field component of {@link FaqEntry}, such as {@code answer}
     * @param message Vietnamese, for the editor
     */
    record Problem(String field, String message) {}
}
