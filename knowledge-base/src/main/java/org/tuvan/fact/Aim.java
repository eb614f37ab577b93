package org.tuvan.fact;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuvan.vietnamese.VietnameseText;

/**
 * What a question is after: how much, how long, when, or just a topic. A question for yes or no, for a place or for
 * papers is answered by the whole answer as it stands.
 */
final class Aim {

    private static final Pattern HOW_MUCH =
            Pattern.compile("\\b(bao nhieu|bao lau|bao gio|khi nao|chung nao|luc nao|nhiêu|mấy"
                    + "|tinh sao|tra sao|the nao|ra sao|nhu nao"
                    + "|(may|nhieu) (ngay|thang|nam|gio|tuan|tuoi|phan tram|lan|dong|trieu|bua|hom|tieng|ky|buoi|cong|muoi))\\b"
                    + "|\\b(duoc|nhan|huong|lanh|tra|gap|nghi|la|x) may\\b");
    private static final Pattern YES_OR_NO = Pattern.compile(
            "\\b(khong|chua|ha|phai khong|dung khong|hay khong|nhi|duoc k|a)$|\\bco (duoc|phai|can|bi|cho|the|sao)\\b"
                    + "|\\b(ai|dau|giay gi|ho so|thu tuc|don)\\b");
    private static final Pattern TOPIC = Pattern.compile(
            "\\b(muc|thoi han|thoi gian|che do|dieu kien|cach tinh|cong thuc|so ngay|so thang|ty le|he so|tuoi|tinh tien)\\b");
    private static final int TOPIC_WORDS = 11;
    private static final int BARE_WORDS = 5;

    private Aim() {}

    static boolean isAtACase(String question) {
        var syllables = VietnameseText.syllables(question);
        boolean accented = VietnameseText.accented(question);
        String text = syllables.stream().map(word -> meant(word, accented)).collect(Collectors.joining(" "));
        if (HOW_MUCH.matcher(text).find()) {
            return true;
        }
        return !YES_OR_NO.matcher(text).find()
                && (syllables.size() <= BARE_WORDS
                        || (syllables.size() <= TOPIC_WORDS
                                && TOPIC.matcher(text).find()));
    }

    /** "mấy" and "nhiêu" keep their marks: without them they may be a machine, and many. */
    private static String meant(String word, boolean accented) {
        if (word.equals("mấy") || word.equals("nhiêu")) {
            return word;
        }
        String folded = VietnameseText.fold(word);
        boolean other = accented && (folded.equals("may") || folded.equals("nhieu"));
        return other ? word : folded;
    }
}
