package org.tuvan.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Two matters that sound alike but have different rules, told apart by the slugs of their entries. */
record LookAlikes(String left, Predicate<String> leftSlugs, String right, Predicate<String> rightSlugs) {

    static final List<LookAlikes> ALL = List.of(
            of("thử việc", "thu-viec", "học nghề, tập nghề", "hoc-nghe|tap-nghe|hoc-viec|thuc-tap"),
            of("sa thải", "sa-thai", "đơn phương chấm dứt", "cho-nghi|don-phuong|cham-dut-hop-dong"),
            of("trợ cấp thôi việc", "tro-cap-thoi-viec", "trợ cấp mất việc làm", "mat-viec"),
            of("trợ cấp thôi việc", "tro-cap-thoi-viec", "trợ cấp thất nghiệp", "that-nghiep"),
            of("ốm đau", "^om-dau|-om(-|$)", "tai nạn lao động", "tai-nan-lao-dong|tnld"),
            of("BHXH một lần", "bhxh-mot-lan|rut-bhxh", "trợ cấp thất nghiệp", "that-nghiep"),
            of(
                    "người lao động nghỉ việc",
                    "nghi-ngang|bao-truoc-khi-nghi|khong-can-bao-truoc|rut-don|^bao-nghi",
                    "công ty cho nghỉ",
                    "bi-cho-nghi|duoc-cho-nghi|cho-nghi-som|bi-ep-viet-don|sa-thai"),
            of("nghỉ phép năm", "phep-nam", "nghỉ lễ, Tết", "ngay-le|nghi-le|nghi-tet|le-trung"),
            of("tăng ca", "tang-ca|lam-them", "làm đêm", "ca-dem|lam-dem|ban-dem"));

    /** How the questions of one side came out. */
    record Side(int questions, long first, long takenForOther, long answeredWithOther) {}

    private static LookAlikes of(String left, String leftSlugs, String right, String rightSlugs) {
        return new LookAlikes(
                left,
                Pattern.compile(leftSlugs).asPredicate(),
                right,
                Pattern.compile(rightSlugs).asPredicate());
    }

    /** A line of a table for each side: its questions, right first, taken for the other side, and answered so. */
    List<String> rows(Scores scores) {
        return List.of(
                ReportText.row(left, right, cells(ofLeft(scores))),
                ReportText.row(right, left, cells(ofRight(scores))));
    }

    private static String cells(Side side) {
        return "%d | %d | %d | %d"
                .formatted(side.questions(), side.first(), side.takenForOther(), side.answeredWithOther());
    }

    Side ofLeft(Scores scores) {
        return side(scores, leftSlugs, rightSlugs);
    }

    Side ofRight(Scores scores) {
        return side(scores, rightSlugs, leftSlugs);
    }

    /** An entry that speaks of both belongs to none. */
    private static Side side(Scores all, Predicate<String> ours, Predicate<String> theirs) {
        Predicate<String> only = ours.and(theirs.negate());
        Predicate<String> other = theirs.and(ours.negate());
        Scores scores = all.where(question -> only.test(question.slug()));
        var taken = scores.results().stream()
                .filter(result -> !result.right() && other.test(result.first()))
                .toList();
        return new Side(
                scores.results().size(),
                scores.results().stream().filter(Scores.Result::right).count(),
                taken.size(),
                taken.stream().filter(scores::answered).count());
    }
}
