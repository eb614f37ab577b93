package org.tuvan.faq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds Markdown that a worker would see as stray signs, since no channel renders it. */
final class UnsupportedMarkdown {

    private static final Map<String, Pattern> SIGNS = signs();

    private UnsupportedMarkdown() {}

    static List<String> in(String markdown) {
        Stream<String> signs = SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(markdown).find())
                .map(Map.Entry::getKey);
        return Stream.concat(signs, looseStars(markdown)).toList();
    }

    private static Stream<String> looseStars(String markdown) {
        return markdown.lines().anyMatch(line -> AnswerParser.withoutBold(line).contains("*"))
                ? Stream.of("Chữ đậm phải mở và đóng bằng ** trên cùng một dòng.")
                : Stream.empty();
    }

    private static Map<String, Pattern> signs() {
        Map<String, Pattern> signs = new LinkedHashMap<>();
        sign(signs, "Không dùng tiêu đề (dòng bắt đầu bằng #).", "^ {0,3}#");
        sign(signs, "Không dùng liên kết hay hình ảnh.", "\\]\\(|https?://");
        sign(signs, "Không dùng thẻ HTML.", "<[a-zA-Z/!]");
        sign(signs, "Không dùng bảng (dấu |).", "\\|");
        sign(signs, "Không dùng dấu `.", "`");
        sign(signs, "Không dùng trích dẫn (dòng bắt đầu bằng >).", "^ {0,3}>");
        sign(signs, "Không dùng đường kẻ ngang.", "^ {0,3}(---+|\\*\\*\\*+|___+)\\s*$");
        sign(signs, "Danh sách chỉ viết \"1. \" hoặc \"- \" ở đầu dòng.", "^ *[*+•] |^ *\\d+\\) |^ +(- |\\d+\\. )");
        return signs;
    }

    private static void sign(Map<String, Pattern> signs, String message, String pattern) {
        signs.put(message, Pattern.compile(pattern, Pattern.MULTILINE));
    }
}
