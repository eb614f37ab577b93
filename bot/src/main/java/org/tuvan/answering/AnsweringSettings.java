package org.tuvan.answering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answeredAbove confidence from which a question is answered; chosen so that at most 2 % of answers are wrong
 * @param suggestedAbove confidence from which entries are suggested
 */
@ConfigurationProperties("tuvan.answering")
record AnsweringSettings(
        @DefaultValue("0.80") double answeredAbove,
        @DefaultValue("0.25") double suggestedAbove) {}
