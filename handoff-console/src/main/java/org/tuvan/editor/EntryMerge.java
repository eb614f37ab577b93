package org.tuvan.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** Two editors changed one entry: keeps what each did, and shows where both changed the same part. */
final class EntryMerge {

    /** Both changed this part; the merged form has mine. */
    record Clash(EntryField field, String theirs, String mine) {}

    private final EntryForm base;
    private final EntryForm theirs;
    private final EntryForm mine;
    private final List<Clash> clashes = new ArrayList<>();
    private final List<EntryField> taken = new ArrayList<>();

    private EntryMerge(EntryForm base, EntryForm theirs, EntryForm mine) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    /**
     * What is found in {@code merged} may be saved over {@code theirs}.
     *
     * @param taken parts that only the other editor changed
     */
    record Merged(EntryForm form, List<Clash> clashes, List<EntryField> taken) {}

    /** @param base what both began with */
    static Merged of(EntryForm base, EntryForm theirs, EntryForm mine) {
        var merge = new EntryMerge(base, theirs, mine);
        return new Merged(merge.form(), List.copyOf(merge.clashes), List.copyOf(merge.taken));
    }

    private EntryForm form() {
        return new EntryForm(
                mine.slug(),
                pick(EntryField.TOPIC, EntryForm::topic),
                pick(EntryField.QUESTION, EntryForm::question),
                pick(EntryField.AUDIENCE, EntryForm::audience),
                variants(),
                pick(EntryField.ANSWER, EntryForm::answer),
                pick(EntryField.ASKS, EntryForm::asks),
                pick(EntryField.CITATIONS, EntryForm::citations),
                pick(EntryField.APPLIES_FROM, EntryForm::appliesFrom),
                pick(EntryField.APPLIES_TO, EntryForm::appliesTo),
                pick(EntryField.REVIEW_BY, EntryForm::reviewBy),
                pick(EntryField.RELATED, EntryForm::related),
                pick(EntryField.EARLIER_VERSION_OF, EntryForm::earlierVersionOf),
                theirs.version());
    }

    private <T> T pick(EntryField field, Function<EntryForm, T> part) {
        boolean iChanged = changed(field, base, mine);
        boolean theyChanged = changed(field, base, theirs);
        if (theyChanged && !iChanged) {
            taken.add(field);
            return part.apply(theirs);
        }
        if (theyChanged && changed(field, theirs, mine)) {
            clashes.add(new Clash(field, field.in(theirs), field.in(mine)));
        }
        return part.apply(mine);
    }

    /** Lines that either added stay, lines that either removed go. */
    private String variants() {
        if (changed(EntryField.VARIANTS, base, theirs)) {
            taken.add(EntryField.VARIANTS);
        }
        var before = base.variantLines();
        var lines = new LinkedHashSet<>(mine.variantLines());
        before.stream().filter(line -> !theirs.variantLines().contains(line)).forEach(lines::remove);
        theirs.variantLines().stream().filter(line -> !before.contains(line)).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static boolean changed(EntryField field, EntryForm from, EntryForm to) {
        return !field.in(from).strip().equals(field.in(to).strip());
    }
}
