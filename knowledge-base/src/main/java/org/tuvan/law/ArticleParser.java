package org.tuvan.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tuvan.law.Article.Clause;
import org.tuvan.law.ImportResult.Problem;

/** Finds the articles of a statute in its lines. What comes before the first and after the last one is left out. */
final class ArticleParser {

    /** @param line where it begins */
    record Draft(String number, String title, List<Clause> clauses, int line) {}

    record Parsed(List<Draft> articles, List<Problem> problems) {}

    private static final int MOST_PROBLEMS = 20;
    private static final Pattern ARTICLE = Pattern.compile("Điều\\s+(\\d{1,3})([a-zđ]?)\\s*(?:[.:]\\s*(.*))?");
    private static final Pattern BROKEN_ARTICLE =
            Pattern.compile("Điều\\s*(\\d{4,}|[IVXLC]+)\\s*[.:].*|Điều\\s*[.:].*");
    private static final Pattern HEADING =
            Pattern.compile("(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\\s+(?:thứ \\p{L}+|[IVXLC]+|\\d{1,2})"
                    + "(?:\\s*[.:–-].*|\\s+\\p{Lu}{2}.*)?");
    private static final Pattern END =
            Pattern.compile("# ===== PHỤ LỤC.*|(?:PHỤ LỤC|Phụ lục)(?:\\s+(?:[IVXLC]+|\\d+))?[.:]?|Nơi nhận:?.*");

    private final List<Draft> articles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<String> body = new ArrayList<>();
    private String number = "";
    private String title = "";
    private int line;
    private int lastOrder = -1;
    private int quotes;
    private boolean heading;

    private ArticleParser() {}

    static Parsed parse(List<String> lines) {
        var parser = new ArticleParser();
        for (int i = 0; i < lines.size() && !parser.ends(lines.get(i)); i++) {
            parser.read(lines.get(i), i + 1);
        }
        parser.close();
        if (parser.problems.isEmpty()) {
            parser.nameGaps();
        }
        if (parser.articles.isEmpty() && parser.problems.isEmpty()) {
            parser.problems.add(Problem.ofFile(
                    "Không tìm thấy điều nào. Mỗi điều phải bắt đầu một dòng, viết có dấu: “Điều 1. Tên điều”."));
        }
        return new Parsed(
                parser.articles, parser.problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private boolean ends(String text) {
        return !number.isEmpty() && quotes == 0 && END.matcher(text).matches();
    }

    private void read(String text, int at) {
        if (text.startsWith("# ")) {
            return;
        }
        var article = ARTICLE.matcher(text);
        if (article.matches() && !quoted(article)) {
            begin(article, at);
        } else if (quotes == 0 && HEADING.matcher(text).matches()) {
            heading = true;
        } else if (quotes == 0 && BROKEN_ARTICLE.matcher(text).matches()) {
            problems.add(new Problem(at, "Không đọc được số điều: “%s”.".formatted(beginning(text))));
        } else if (!number.isEmpty() && !heading) {
            body.add(text);
        }
        quotes = number.isEmpty() ? 0 : ArticleBody.openQuotes(quotes, text);
    }

    /** Inside a quotation only the very next article is believed: then the quotation marks are not to be trusted. */
    private boolean quoted(MatchResult article) {
        return quotes > 0 && Integer.parseInt(article.group(1)) != lastOrder / 100 + 1;
    }

    private void begin(MatchResult article, int at) {
        close();
        number = article.group(1) + article.group(2);
        title = article.group(3) == null ? "" : article.group(3).strip();
        line = at;
        heading = false;
        quotes = 0;
        check(order(article), at);
    }

    private void check(int order, int at) {
        Integer first = lineOf.putIfAbsent(number, at);
        if (first != null) {
            problems.add(new Problem(at, "Điều %s đã có ở dòng %d.".formatted(number, first)));
        } else if (order < lastOrder) {
            problems.add(new Problem(at, "Điều %s đứng sau điều có số lớn hơn.".formatted(number)));
        }
        lastOrder = Math.max(order, lastOrder);
    }

    private void close() {
        if (!number.isEmpty()) {
            var clauses = ArticleBody.clauses(body);
            if (clauses.isEmpty() && title.isEmpty()) {
                problems.add(new Problem(line, "Điều %s không có lời văn.".formatted(number)));
            }
            articles.add(new Draft(number, title, clauses, line));
        }
        body.clear();
    }

    /** An article left out would make the library say that the law does not have it. */
    private void nameGaps() {
        int last = 0;
        for (var article : articles) {
            int whole = Integer.parseInt(article.number().replaceAll("\\D", ""));
            if (whole > last + 1) {
                String missing = "Điều %d%s".formatted(last + 1, whole == last + 2 ? "" : " đến Điều " + (whole - 1));
                problems.add(new Problem(
                        article.line(),
                        "Thiếu %s trước Điều %d. Chép cho đủ; điều đã bãi bỏ thì ghi một dòng “Điều %d. (Bãi bỏ)”."
                                .formatted(missing, whole, last + 1)));
            }
            last = whole;
        }
    }

    private static int order(MatchResult article) {
        int letter = article.group(2).isEmpty() ? 0 : "abcdđefghijklmnopqrstuvwxyz".indexOf(article.group(2)) + 1;
        return Integer.parseInt(article.group(1)) * 100 + letter;
    }

    private static String beginning(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
