package org.tuvan.fact;

import java.util.List;
import java.util.Map;
import org.tuvan.vietnamese.VietnameseText;

/**
 * A number in digits or words: "8", "1 phẩy 5", "nửa", "mười hai", "hai mươi".
 *
 * @param length so many tokens; 0 where there is no number
 */
record WrittenNumber(double value, int length) {

    private static final WrittenNumber NONE = new WrittenNumber(0, 0);

    /** Without diacritics only those that mean nothing else: "nam" is a year, "sau" is after. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mot", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("bon", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bay", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("chin", 9));

    static WrittenNumber at(List<String> tokens, int from) {
        String token = token(tokens, from);
        if (token.equals("nửa") || token.equals("nua")) {
            return new WrittenNumber(0.5, 1);
        }
        if (!token.matches("\\d{1,3}")) {
            return inWords(tokens, from);
        }
        double number = Integer.parseInt(token);
        String fraction = token(tokens, from + 2);
        if (token(tokens, from + 1).equals("phẩy") && fraction.matches("\\d{1,2}")) {
            return new WrittenNumber(number + Double.parseDouble("0." + fraction), 3);
        }
        return new WrittenNumber(number, 1);
    }

    private static WrittenNumber inWords(List<String> tokens, int from) {
        Integer first = WORDS.get(token(tokens, from));
        boolean tens = isTen(tokens, from + (first == null ? 0 : 1));
        if (!tens) {
            return first == null ? NONE : new WrittenNumber(first, 1);
        }
        int length = first == null ? 1 : 2;
        int value = first == null ? 10 : first * 10;
        String ones = token(tokens, from + length);
        boolean isUnit = ones.equals("năm");
        return WORDS.containsKey(ones) && !isUnit
                ? new WrittenNumber(value + WORDS.get(ones), length + 1)
                : new WrittenNumber(value, length);
    }

    private static boolean isTen(List<String> tokens, int at) {
        return VietnameseText.fold(token(tokens, at)).equals("muoi");
    }

    private static String token(List<String> tokens, int at) {
        return at < tokens.size() ? tokens.get(at) : "";
    }
}
