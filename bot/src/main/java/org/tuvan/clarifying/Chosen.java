package org.tuvan.clarifying;

import java.util.Optional;
import org.tuvan.fact.FactQuestion;
import org.tuvan.faq.FaqEntry;

/**
 * The case of an entry that a worker has chosen.
 *
 * @param option none for the whole answer
 * @param questionId the message that buttons under the answer refer to
 * @param confidence with which the entry was found
 */
public record Chosen(FaqEntry entry, Optional<FactQuestion.Option> option, long questionId, double confidence) {}
