package org.tuvan.fact;

import org.tuvan.vietnamese.VietnameseText;

/** The smallest parts that words about a fact are made of. */
sealed interface Element {

    /** @param folded without diacritics */
    record Word(String text, String folded) implements Element {

        static Word of(String text) {
            return new Word(text, VietnameseText.fold(text));
        }

        /** Where the worker typed no diacritics, none are compared. */
        boolean means(Word written) {
            return text.equals(written.text)
                    || (folded.equals(written.folded) && (text.equals(folded) || written.text.equals(written.folded)));
        }
    }

    /** @param value years are counted in months */
    record Amount(double value, String unit, Bound bound) implements Element {}

    /** Between two thoughts: nothing that belongs together lies on both sides. */
    record Break() implements Element {}

    /** "dưới 12 tháng" is below, "hơn 3 năm" above, "từ 15" opens a range, the 30 of "15 đến dưới 30 năm" ends it. */
    enum Bound {
        NONE,
        BELOW,
        ABOVE,
        FROM
    }
}
