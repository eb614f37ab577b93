package org.tuvan.faq;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.fact.FactQuestion;
import org.tuvan.law.Citation;

/**
 * One reviewed answer to one question, valid for a period.
 *
 * @param topic folder name of its topic, such as {@code thai-san}; see {@link Topic}
 * @param question the full question, shown on "Ý anh/chị là…?" buttons
 * @param variants how workers really type the question
 * @param answer at most 900 characters of Markdown: paragraphs, bold, numbered and bulleted lists
 * @param appliesTo last day of the rule, none while it is in force
 * @param earlierVersionOf slug of the entry that answers the same question by the law now in force; this one shares
 *     its variants
 * @param version counts from 1 and grows with every change
 * @param asks the fact that decides between the cases of the answer, none where it is the same for everybody
 */
public record FaqEntry(
        String slug,
        String topic,
        String question,
        List<String> variants,
        String answer,
        List<Citation> citations,
        LocalDate appliesFrom,
        @Nullable LocalDate appliesTo,
        Audience audience,
        LocalDate reviewBy,
        Status status,
        int version,
        List<String> related,
        @Nullable String earlierVersionOf,
        @Nullable FactQuestion asks) {

    private static final String STEPS = "**Việc cần làm**";

    /** Whom the answer speaks to. */
    public enum Audience {
        WORKER,
        EMPLOYER,
        UNION
    }

    /** Only published entries are ever answered. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    FaqEntry with(Status newStatus, int newVersion) {
        return new FaqEntry(
                slug,
                topic,
                question,
                variants,
                answer,
                citations,
                appliesFrom,
                appliesTo,
                audience,
                reviewBy,
                newStatus,
                newVersion,
                related,
                earlierVersionOf,
                asks);
    }

    public FaqEntry withVariants(List<String> newVariants) {
        return new FaqEntry(
                slug,
                topic,
                question,
                newVariants,
                answer,
                citations,
                appliesFrom,
                appliesTo,
                audience,
                reviewBy,
                status,
                version,
                related,
                earlierVersionOf,
                asks);
    }

    /** The result for one case, then the next steps of the whole answer. */
    public String answerFor(FactQuestion.Option option) {
        int steps = answer.indexOf(STEPS);
        return steps < 0 ? option.answer() : option.answer() + "\n\n" + answer.substring(steps);
    }

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(appliesFrom) && (appliesTo == null || !date.isAfter(appliesTo));
    }
}
