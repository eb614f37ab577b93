package org.tuvan.ranking;

/**
 * A question seen from a topic: what its terms say before any entry is looked at.
 *
 * @param inTopic for each term how usual it is in the topic
 * @param missed for each term what it says against an entry that does not have it
 * @param missedSyllables sum over the syllables
 * @param missedOthers sum over all other terms
 * @param likelihood how much more usual the terms are in the topic than elsewhere
 */
record TopicView(double[] inTopic, double[] missed, double missedSyllables, double missedOthers, double likelihood) {

    static TopicView of(Phrase question, Bag topic, Background background, Terms terms) {
        double[] inTopic = new double[question.terms().length];
        double[] missed = new double[inTopic.length];
        double syllables = 0;
        double others = 0;
        double likelihood = 0;
        int place = -1;
        for (int i = 0; i < inTopic.length; i++) {
            int term = question.terms()[i];
            double everywhere = background.share(term);
            place = Ascending.find(topic.terms(), term, Ascending.after(place));
            inTopic[i] = place < 0 ? 0 : (double) topic.counts()[place] / topic.texts();
            missed[i] = likelihood(0, false, inTopic[i], background, term);
            syllables += terms.kind(term) == Terms.SYLLABLE ? missed[i] : 0;
            others += terms.kind(term) == Terms.SYLLABLE ? 0 : missed[i];
            likelihood += Math.log(0.7 * inTopic[i] + 0.3 * everywhere + Background.FLOOR) - background.logShare(term);
        }
        return new TopicView(inTopic, missed, syllables, others, likelihood);
    }

    /**
     * How much more usual a term is for an entry than elsewhere.
     *
     * @param here part of the ways to ask for the entry that have it
     */
    static double likelihood(double here, boolean answered, double inTopic, Background background, int term) {
        double mixed = 0.55 * here + (answered ? 0.03 : 0) + 0.15 * inTopic + 0.2 * background.share(term);
        return Math.log(mixed + Background.FLOOR) - background.logShare(term);
    }
}
