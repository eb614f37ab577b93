package org.tuvan.law;

import org.jspecify.annotations.Nullable;

/**
 * One place in a statute that an answer rests on.
 *
 * @param law official number with Vietnamese letters, such as {@code 45/2019/QH14} or {@code 145/2020/NĐ-CP}
 * @param article number of the article (điều) as text, since some carry a letter: {@code 36}, {@code 48a}
 * @param clause number of the clause (khoản) as text, for the same reason: {@code 8}, {@code 8a}
 * @param point one lower-case letter (điểm), possibly {@code đ}
 */
public record Citation(
        String law,
        String article,
        @Nullable String clause,
        @Nullable String point) {

    public Citation(String law, String article, int clause, @Nullable String point) {
        this(law, article, String.valueOf(clause), point);
    }
}
