package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.tuvan.faq.FaqEntry;

/**
 * Entries without every fifth of their variants, and these as questions: short and plain ones, of which the gold
 * questions have too few to learn from. Every tenth is asked although it is known: word for word must count, too.
 */
record HeldOut(List<FaqEntry> entries, List<GoldQuestion> questions) {

    static HeldOut of(List<FaqEntry> entries) {
        var thinned = new ArrayList<FaqEntry>();
        var questions = new ArrayList<GoldQuestion>();
        for (FaqEntry entry : entries) {
            var kept = new ArrayList<String>();
            for (int i = 0; i < entry.variants().size(); i++) {
                String variant = entry.variants().get(i);
                if (i % 20 == 3) {
                    questions.add(new GoldQuestion(entry.topic(), false, entry.slug(), variant));
                } else {
                    kept.add(variant);
                    if (i % 40 == 0) {
                        questions.add(new GoldQuestion(entry.topic(), false, entry.slug(), variant));
                    }
                }
            }
            thinned.add(entry.withVariants(kept));
        }
        return new HeldOut(thinned, questions);
    }
}
