package org.tuvan.cue;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a named time has to do with what is asked, told by the words around it. */
enum TimeRole {
    /** When it happened or will happen: the law of that time. */
    EVENT,
    /** "trước 1/7/2025": the law as it was until then. */
    BEFORE,
    /** A birthday, the name of a law, since when somebody works: says nothing about which law counts. */
    OTHER;

    private static final int WIDTH = 70;

    private static final String LINK =
            "(?: (?:ngay|thang|nam|hom|hoi|vao|trong|luc|khoang|dot|la|ke|bat dau|tu|den|cho toi|toi))*$";

    /** Births of workers and of elder children; "em sinh tháng 8/2026" is a childbirth. */
    private static final Pattern BIRTH = Pattern.compile("(?:\\b(?:sn|sinh nam|nam sinh|ngay sinh|tuoi)"
            + "|\\b(?:con|be|dua|chau|nhoc) (?:dau|lon|truoc|thu nhat|1|mot)\\b.{0,20})" + LINK);

    private static final Pattern BIRTHDAY = Pattern.compile("\\bsinh" + LINK);
    private static final int YOUNGEST_WORKER = 2013;

    private static final Pattern LAW = Pattern.compile(
            "(?<!vi pham |trai |sai |dung )\\b(?:luat|nghi dinh|nd|thong tu|tt|nghi quyet|nq|quyet dinh so)(?: (?:lao dong|ld|bao hiem"
                    + "|xa hoi|y te|bhxh|bhyt|viec lam|cong doan|an toan|ve sinh|that nghiep|so|cu|moi|sua doi|nam|ngay))*$");

    private static final Pattern NUMBER_OF_LAW = Pattern.compile("^/(?:nd|qh|tt|nq|qd|ubtvqh)\\w*");

    /** A state that lasts, told by its beginning. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\b(?:vao|vo|nhan|bat dau|moi|duoc tuyen) (?:lam|viec|cong ty|cty|xuong)"
                    + "(?: (?:viec|o day|cong ty|cty|cho cong ty|day))*" + LINK);

    private static final Pattern SINCE = Pattern.compile(
            "\\b(?:lam|dong|tham gia|ky|hop dong|hd|hdld|cong tac|gan bo|cong ty|no|cham|chua|khong|giu|giam|may|day|lai|phu cap)\\b"
                    + "(?: (?!nghi|sinh|mat|tai nan)\\w+){0,9} (?:ke )?tu(?: (?:ngay|thang|nam|hoi|dau|cuoi|giua|khoang|luc))*$");

    /** "Hợp đồng đến năm 2028", "đóng từ 2016 tới 2024"; but "làm đến tháng 8 thì nghỉ" tells when it happened. */
    private static final Pattern UP_TO = Pattern.compile("\\b(?:den|toi|-)(?: (?:het|cuoi|nam|thang|ngay))*$");

    private static final Pattern LEFT_THEN = Pattern.compile(
            "^(?: (?:thi|la|roi|moi|em|toi|tui|minh|anh|chi|bi|cong ty|cty|cho|duoc))* (?:nghi|thoi viec|mat|chet|sinh)\\b");

    private static final Pattern SIGNED =
            Pattern.compile("\\b(?:ky|ki)(?: (?:hop dong|hd|hdld|lao dong|voi|cong ty|cty))*" + LINK);
    private static final Pattern ENDED = Pattern.compile("\\b(?:gio|nay|hien|het han|sap|muon|dinh)\\b");

    private static final Pattern UNTIL_NOW = Pattern.compile(
            "^ ?(?:cho )?(?:den|toi|den tan) (?:nay|gio|bay gio|hien|hien nay|hien tai|hom nay|luc nay)\\b");

    /** What is asked about today, after something long past that is no event of its own. */
    private static final Pattern NOW = Pattern.compile(
            "(?:[,.;?!\\n] ?|\\b(?:ma|thi|va|nhung|den|toi|roi) )(?:gio|bay gio|nay|hien nay|hien tai|hien)\\b");

    private static final Pattern HAPPENED =
            Pattern.compile("\\b(?:sinh|de|dau thai|mat|chet|qua doi|tai nan|om|benh|nghi|thoi viec|duong suc)\\b");

    private static final Pattern LEFT_WORK =
            Pattern.compile("\\b(?:nghi|thoi viec|nghi viec|nghi lam|nghi cong ty)" + LINK);
    private static final String LUMP = "\\b(?:rut|lanh|lay)\\b.{0,25}\\b(?:mot lan|1 lan|mot cuc|1 cuc)\\b";
    private static final Pattern LUMP_SUM = Pattern.compile(LUMP);
    private static final Pattern CLAIM_TODAY = Pattern.compile(LUMP + "|\\bmuon nghi\\b|(?<!dieu )\\bkien\\b");

    private static final Pattern BEFORE_IT =
            Pattern.compile("(?<!\\bbao )\\btruoc(?: (?:ngay|thang|nam|moc|thoi diem))*$");
    private static final Pattern PAID_BEFORE =
            Pattern.compile("\\b(?:dong|tham gia)\\b.{0,30}\\btruoc(?: (?:ngay|thang|nam|moc))*$");

    static TimeRole of(SpokenTime time, String text) {
        String before = clauseBefore(text, time.start());
        String after = text.substring(time.end());
        if (isBirth(time, before) || isLaw(before, after) || lasts(before, after) || isPast(before, after)) {
            return OTHER;
        }
        if (SIGNED.matcher(before).find() && ENDED.matcher(text).find()) {
            return OTHER;
        }
        if (BEFORE_IT.matcher(before).find()) {
            return PAID_BEFORE.matcher(before).find() ? OTHER : BEFORE;
        }
        return EVENT;
    }

    Optional<AskedPeriod> period(AskedPeriod named) {
        return switch (this) {
            case EVENT -> Optional.of(named);
            case BEFORE -> Optional.of(AskedPeriod.day(named.from().minusDays(1)));
            case OTHER -> Optional.empty();
        };
    }

    private static boolean isBirth(SpokenTime time, String before) {
        return BIRTH.matcher(before).find()
                || BIRTHDAY.matcher(before).find() && time.period().from().getYear() < YOUNGEST_WORKER;
    }

    private static boolean isLaw(String before, String after) {
        return LAW.matcher(before).find() || NUMBER_OF_LAW.matcher(after).find();
    }

    private static boolean lasts(String before, String after) {
        return BEGINNING.matcher(before).find()
                || SINCE.matcher(before).find()
                || UP_TO.matcher(before).find() && !LEFT_THEN.matcher(after).find()
                || UNTIL_NOW.matcher(after).find();
    }

    private static boolean isPast(String before, String after) {
        boolean happened = HAPPENED.matcher(before).find()
                || HAPPENED.matcher(after.split("[,.;?!\\n]", 2)[0]).find();
        return NOW.matcher(after).find()
                        && (!happened || CLAIM_TODAY.matcher(after).find())
                || LEFT_WORK.matcher(before).find()
                        && CLAIM_TODAY.matcher(after).find();
    }

    private static String clauseBefore(String text, int end) {
        String before = text.substring(Math.max(0, end - WIDTH), end);
        return before.replaceAll("(?s)^.*[,;?!\\n]", "").stripTrailing();
    }
}
