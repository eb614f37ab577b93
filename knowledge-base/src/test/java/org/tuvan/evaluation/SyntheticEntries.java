package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tuvan.faq.FaqEntry;

/** As many entries as wanted, made of the words of real ones, each with a few words that no other entry has. */
final class SyntheticEntries {

    private static final int VARIANTS = 10;

    private final List<FaqEntry> real;
    private final Random random = new Random(20261121);

    private SyntheticEntries(List<FaqEntry> real) {
        this.real = real;
    }

    /** The real ones first; all others have ten variants. */
    static List<FaqEntry> of(List<FaqEntry> real, int size) {
        var synthetic = new SyntheticEntries(real);
        var entries = new ArrayList<>(real.subList(0, Math.min(size, real.size())));
        while (entries.size() < size) {
            entries.add(synthetic.entry(entries.size()));
        }
        return entries;
    }

    private FaqEntry entry(int number) {
        FaqEntry one = real.get(random.nextInt(real.size()));
        FaqEntry other = real.get(random.nextInt(real.size()));
        var variants = new ArrayList<String>();
        for (int i = 0; i < VARIANTS; i++) {
            variants.add(mixed(one, other) + " " + rare(number, i % 3));
        }
        return new FaqEntry(
                "entry-" + number,
                one.topic(),
                mixed(one, other) + " " + rare(number, 0) + "?",
                variants,
                one.answer().substring(0, one.answer().length() / 2)
                        + other.answer().substring(other.answer().length() / 2),
                one.citations(),
                one.appliesFrom(),
                one.appliesTo(),
                one.audience(),
                one.reviewBy(),
                one.status(),
                one.version(),
                List.of(),
                null,
                null);
    }

    private String mixed(FaqEntry one, FaqEntry other) {
        String[] first = phrase(one).split(" ");
        String[] second = phrase(other).split(" ");
        var words = new ArrayList<String>();
        words.addAll(List.of(first).subList(0, (first.length + 1) / 2));
        words.addAll(List.of(second).subList(second.length / 2, second.length));
        return String.join(" ", words);
    }

    private String phrase(FaqEntry entry) {
        return entry.variants().isEmpty()
                ? entry.question()
                : entry.variants().get(random.nextInt(entry.variants().size()));
    }

    private static String rare(int number, int word) {
        return "x" + Integer.toString(number * 3 + word, 36);
    }
}
