package org.tuvan.law;

import org.jspecify.annotations.Nullable;

/**
 * One place in a statute that an answer rests on.
 *
 * @param law official number with Vietnamese letters, such as {@code 45/2019/QH14} or {@code 145/2020/NĐ-CP}
 * @param article number of the article (điều) as text, since some carry a letter: {@code 36}, {@code 48a}
 * @param clause number of the clause (khoản)
 * @param point one lower-case letter (điểm), possibly {@code đ}
 */
public record Citation(
        String law,
        String article,
        @Nullable Integer clause,
        @Nullable String point) {}
