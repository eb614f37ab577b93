package org.tuvan.library;

import java.time.LocalDate;
import java.util.List;
import org.tuvan.law.ImportedText;
import org.tuvan.law.Statute;

/** A statute of the registry with the versions of its text that are in the library, oldest first. */
record Shelf(Statute statute, List<ImportedText> versions) {

    static List<Shelf> of(List<Statute> statutes, List<ImportedText> texts) {
        return statutes.stream()
                .map(statute -> new Shelf(
                        statute,
                        texts.stream()
                                .filter(text -> text.law().equals(statute.number()))
                                .toList()))
                .toList();
    }

    public boolean hasTextOn(LocalDate day) {
        return versions.stream().anyMatch(text -> text.overlaps(day, day));
    }
}
