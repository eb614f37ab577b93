package org.tuvan.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a statute whose text is in the library.
 *
 * @param to last day of this version, none while it is in force
 * @param articles how many there are
 */
public record ImportedText(
        long id,
        String law,
        LocalDate from,
        @Nullable LocalDate to,
        int articles,
        String fileName,
        String importedBy,
        Instant importedAt) {

    /** Whether this version was in force on a day of the period; an end that is absent is open. */
    public boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        return (to == null || !to.isBefore(first)) && (last == null || !last.isBefore(from));
    }
}
