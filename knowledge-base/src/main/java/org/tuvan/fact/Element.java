package org.tuvan.fact;

import org.tuvan.vietnamese.VietnameseText;

/** The smallest parts that words about a fact are made of. */
sealed interface Element {

    /**
     * @param folded without diacritics
     * @param exact whether it stands in a text with diacritics, so that one without them is really meant so
     */
    record Word(String text, String folded, boolean exact) implements Element {

        static Word of(String text, boolean exact) {
            return new Word(text, VietnameseText.fold(text), exact);
        }

        /** Where the worker typed no diacritics, none are compared. */
        boolean means(Word written) {
            boolean bare = !exact && text.equals(folded);
            return text.equals(written.text) || (bare && folded.equals(written.folded));
        }

        boolean isPlainSyllable() {
            return text.equals(folded) && VietnameseText.isSyllable(text);
        }
    }

    /** @param value years are counted in months */
    record Amount(double value, String unit, Bound bound) implements Element {}

    /** Between two thoughts: nothing that belongs together lies on both sides. */
    record Break() implements Element {}

    /** "dưới 12 tháng" is below, "gần 1 năm" near, "hơn 3 năm" above, "từ 15" opens a range, the 30 of "15 đến dưới 30 năm" ends it. */
    enum Bound {
        NONE,
        BELOW,
        NEAR,
        ABOVE,
        FROM
    }
}
