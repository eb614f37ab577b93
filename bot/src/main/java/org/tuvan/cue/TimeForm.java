package org.tuvan.cue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way to name a time, in a text without diacritics; what an earlier one has read is hidden from the later ones. */
enum TimeForm {
    FULL_DATE(
            "#",
            "(?<![\\d./-])(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(20\\d\\d|[1-4]\\d)\\b(?![./-]?\\d)",
            TimeReading::fullDate),
    DAY_OF_MONTH(
            "#",
            "\\b(?:ngay|mung|hom) ?(\\d{1,2}) (?:thang|thg) ?(\\d{1,2})(?:[ /,-]+(" + Words.YEAR + "))?",
            TimeReading::dayAndMonth),
    QUARTER("quy", "\\bquy ?([1-4]|i{1,3}|iv)(?: ?[/.,-] ?| )(" + Words.YEAR + ")", TimeReading::quarter),
    MONTH_OF_YEAR("#", "\\b(?:thang|thg|t) ?(\\d{1,2})(?: ?[/.-] ?| )(" + Words.YEAR + ")", TimeReading::month),
    MONTH_OF_SHORT_YEAR(
            "#", "\\b(?:thang|thg|t) ?(\\d{1,2}) ?[/.-] ?([1-4]\\d)\\b" + Words.NO_DATE, TimeReading::month),
    MONTH_IN_DIGITS(
            "20", "(?<![\\d./-])(\\d{1,2}) ?[/.-] ?(20\\d\\d)\\b(?!/[a-z])" + Words.NO_DATE, TimeReading::month),
    PART_OF_YEAR("nam", "\\b(dau|giua|cuoi) (" + Words.YEAR + ")", TimeReading::partOfYear),
    TET(
            "tet",
            "\\btet (?:am lich |nguyen dan |ta )?(?:nam )?(20\\d\\d|vua roi|vua qua|roi|ngoai|truoc|nay|toi|sap toi|sau)\\b",
            TimeReading::tet),
    SO_LONG_AGO("cach day", "\\bcach day (?:khoang |hon |gan )?(" + Words.COUNT + ") (nam|thang)\\b", TimeReading::ago),
    AGO(
            "truoc",
            "(?<!\\bbao\\b.{0,25})(?<!nghi |lam )\\b(" + Words.COUNT
                    + ") (nam|thang) (?:ve )?truoc\\b(?! khi| sinh| luc| ngay)",
            TimeReading::ago),
    YEAR_AROUND(
            "nam",
            Words.NO_COUNT
                    + "\\b(nam (?:ngoai|truoc|vua roi|vua qua|kia|sau|toi)|sang nam)\\b(?! khi| do| nua| gio| nay| bay)",
            TimeReading::yearAround),
    YEAR_GONE("nam roi", "(?:^|[,.;?!\\n] ?|\\b(?:hoi|vao|tu|tet) )(nam roi)\\b", TimeReading::yearAround),
    NAMED_YEAR("20", "\\b(nam|hoi nam|hoi) (20\\d\\d)\\b(?![./,-]?\\d)", TimeReading::year),
    YEAR(
            "20",
            "(?:\\b(nam|hoi) ?)?(?<!\\d |so |phong |to |[./,-])\\b(20\\d\\d)\\b" + Words.NO_UNIT
                    + "(?![./,-]?\\d| \\d)",
            TimeReading::year),
    LAST_MONTH("thang", Words.NO_COUNT + "\\bthang (?:truoc|roi|vua roi|vua qua)\\b(?! khi)", TimeReading::lastMonth),
    MONTH_TO_COME(
            "thang",
            "(?<=\\b(?:du sinh|du kien|sap|se|sang)\\b.{0,25})\\bthang ?(\\d{1,2})\\b" + Words.NO_DATE,
            TimeReading::monthToCome),
    NEXT_MONTH(
            "thang",
            "\\bthang ?(\\d{1,2}) (?:toi(?! (?:se|bi|duoc|dc|da|nghi|di|lam|sinh|gio|nay|cuoi|het|bay|thang))|sap toi)\\b",
            TimeReading::monthToCome),
    MONTH(
            "thang",
            Words.NO_COUNT + "(?<!thai |bau |thai tu |bau tu |thai den )\\bthang ?(\\d{1,2})\\b"
                    + "(?! ?(?:ngay|lan|cong|buoi|tuan|nam|tieng|h|thang)\\b)" + Words.NO_UNIT + Words.NO_DATE,
            TimeReading::monthAlone),
    DAY("/", "(?<=\\b(?:ngay|hom|truoc|tu|sau|den) )(\\d{1,2})/(\\d{1,2})\\b(?![./-]?\\d)", TimeReading::dayAndMonth),
    BIRTH_THIS_YEAR(
            "nam nay",
            "^[^_]*(?:" + Words.BIRTH + "[^_]{0,20}" + Words.NO_COUNT + "\\bnam nay\\b|" + Words.NO_COUNT
                    + "\\bnam nay\\b[^_]{0,20}" + Words.BIRTH + ")[^_]*$",
            TimeReading::thisYear),
    PANDEMIC("", "^[^_]*\\b(?:covid|dai dich|gian cach)\\b[^_]*$", TimeReading::pandemic);

    /** Stands in for each letter of what has been read. */
    static final String READ = "_";

    private static final class Words {
        static final String YEAR =
                "(?:(?:cua |trong |vao )?(?:nam ?(?:20\\d\\d|ngoai|truoc|roi|vua roi|vua qua|nay|sau|toi"
                        + "|kia)|sang nam(?: 20\\d\\d)?|20\\d\\d))\\b";
        static final String NO_UNIT =
                "(?! ?(?:k|ng|nghin|ngan|d|dong(?! (?:bhxh|bhyt|bhtn|bao|bh|phi|du|tu|thue|nghiep|that|doan|tien|muc))|vnd|usd|do|nguoi|cong nhan|lao dong|gio|tr|trieu|cu"
                        + "|sp|san pham|km|yen|won|%)\\b)";
        static final String NO_DATE = "(?! ?[./-] ?\\d)";
        static final String COUNT = "\\d{1,2}|mot|hai|ba|bon|xau|bay|tam|chin|muoi";
        static final String NO_COUNT =
                "(?<!\\d |may |vai |nhieu |moi |mot |hai |ba |bon |nam |xau |bay |tam |chin |muoi |hang |lau"
                        + " |gan |het |nua |thu |tung )";
        static final String BIRTH = "\\b(?:sinh|de (?:con|be|em be))\\b";
    }

    private static final String DIGIT = "#";

    private final String key;
    private final Pattern pattern;
    private final BiFunction<MatchResult, LocalDate, Optional<AskedPeriod>> reading;

    TimeForm(String key, String pattern, BiFunction<MatchResult, LocalDate, Optional<AskedPeriod>> reading) {
        this.key = key;
        this.pattern = Pattern.compile(pattern);
        this.reading = reading;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether a closer look is worth its time: most forms have a word that they cannot do without. */
    boolean mayBeIn(String text) {
        return key.equals(DIGIT) ? text.chars().anyMatch(Character::isDigit) : text.contains(key);
    }

    /** @throws java.time.DateTimeException when there is no such day */
    Optional<AskedPeriod> read(MatchResult found, LocalDate today) {
        return reading.apply(found, today);
    }
}
