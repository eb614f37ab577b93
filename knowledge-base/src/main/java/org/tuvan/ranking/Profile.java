package org.tuvan.ranking;

import java.util.List;
import org.tuvan.faq.FaqEntry;

/**
 * One entry as the ranking sees it.
 *
 * @param asked title, variants and known questions
 * @param askedWeights weight of each of them
 * @param wording all of them together
 * @param wordingNorm length of their middle
 */
record Profile(FaqEntry entry, List<Phrase> asked, float[] askedWeights, Bag wording, Bag answer, double wordingNorm) {

    static Profile of(FaqEntry entry, List<Phrase> asked, Phrase answer, Terms terms) {
        Bag wording = Bag.of(asked);
        float[] weights = new float[asked.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = asked.get(i).weight(terms);
        }
        double norm = 0;
        for (int i = 0; i < wording.terms().length; i++) {
            double share = share(wording, wording.counts()[i]) * terms.weight(wording.terms()[i]);
            norm += share * share;
        }
        return new Profile(entry, asked, weights, wording, Bag.of(List.of(answer)), Math.sqrt(norm));
    }

    /** How much a term belongs to the middle of all ways to ask for this entry. */
    static double share(Bag wording, int count) {
        return Math.sqrt((double) count / wording.texts());
    }
}
