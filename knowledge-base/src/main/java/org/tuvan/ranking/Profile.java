package org.tuvan.ranking;

import java.util.List;
import org.tuvan.faq.FaqEntry;

/**
 * One entry as the ranking sees it.
 *
 * @param wording title and variants, the title first
 * @param wordingNorm length of their middle
 * @param direction where they point
 */
record Profile(FaqEntry entry, Wording wording, Bag answer, double wordingNorm, float[] direction) {

    /** @param used terms of all ways to ask, see {@link Wording#terms(List)} */
    static Profile of(
            FaqEntry entry, int[] used, List<Phrase> asked, Phrase answer, Terms terms, Directions directions) {
        Wording wording = Wording.of(used, asked, terms);
        double norm = 0;
        for (int i = 0; i < wording.terms().length; i++) {
            double share = wording.share(i) * terms.weight(wording.terms()[i]);
            norm += share * share;
        }
        return new Profile(entry, wording, Bag.of(List.of(answer)), Math.sqrt(norm), directions.middle(asked));
    }
}
