package org.tuvan.search;

/**
 * What was fitted from the gold questions: how features become a confidence, and from which confidence on to speak.
 *
 * @param answeredAbove an answer is given from this confidence on
 * @param suggestedAbove an entry is offered from this confidence on
 */
public record RankingModel(double answeredAbove, double suggestedAbove) {

    public static RankingModel shipped() {
        return new RankingModel(0.6, 0.1);
    }
}
