package org.tuvan.answering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tuvan.ranking.RankingModel;

/**
 * What is not set is taken as it was fitted, so that at most 2 % of answers are wrong.
 *
 * @param answeredAbove confidence from which a question is answered
 * @param suggestedAbove confidence of the best entry from which entries are suggested
 */
@ConfigurationProperties("tuvan.answering")
record AnsweringSettings(
        @DefaultValue("0") double answeredAbove,
        @DefaultValue("0") double suggestedAbove) {

    /** The further suggestions may be so many times less sure than the best one must be. */
    private static final int FURTHER = 5;

    AnsweringSettings {
        answeredAbove =
                answeredAbove > 0 ? answeredAbove : RankingModel.shipped().answeredAbove();
        suggestedAbove =
                suggestedAbove > 0 ? suggestedAbove : RankingModel.shipped().suggestedAbove();
    }

    double alsoSuggestedAbove() {
        return suggestedAbove / FURTHER;
    }
}
