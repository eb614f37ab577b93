package org.tuvan.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tuvan.law.Article.Clause;
import org.tuvan.law.Article.Point;

/** Finds clauses and points in the lines of one article; what fits nowhere continues what is above it. */
final class ArticleBody {

    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,3})([a-zđ]?)\\.\\s+(.+)");
    private static final Pattern POINT = Pattern.compile("([a-zđ])\\)\\s*(.+)");
    private static final String LETTERS = "abcdđefghijklmnopqrstuvwxyz";
    private static final int LARGEST_GAP = 10;

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String clause = "";
    private String text = "";
    private String point = "";
    private int quotes;

    private ArticleBody() {}

    static List<Clause> clauses(List<String> lines) {
        var body = new ArticleBody();
        lines.stream().filter(line -> !line.isBlank()).forEach(body::add);
        body.closeClause();
        return List.copyOf(body.clauses);
    }

    /** How many quotations a line leaves open; the law quotes the articles that it changes. */
    static int openQuotes(int before, String line) {
        int open = before;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            open += c == '“' ? 1 : c == '”' ? -1 : 0;
        }
        return Math.max(0, open);
    }

    private void add(String line) {
        boolean quoted = quotes > 0;
        quotes = openQuotes(quotes, line);
        var newClause = CLAUSE.matcher(line);
        var newPoint = POINT.matcher(line);
        if (!quoted && newClause.matches() && follows(newClause.group(1), newClause.group(2))) {
            closeClause();
            clause = newClause.group(1) + newClause.group(2);
            lines.add(newClause.group(3));
        } else if (!quoted && newPoint.matches() && follows(newPoint.group(1))) {
            closePart();
            point = newPoint.group(1);
            lines.add(newPoint.group(2));
        } else {
            lines.add(line);
        }
    }

    private void closePart() {
        String words = String.join("\n", lines);
        if (point.isEmpty()) {
            text = words;
        } else {
            points.add(new Point(point, words));
        }
        lines.clear();
    }

    private void closeClause() {
        closePart();
        if (!text.isEmpty() || !points.isEmpty()) {
            clauses.add(new Clause(clause, text, List.copyOf(points)));
        }
        points.clear();
        point = "";
        text = "";
    }

    private boolean follows(String number, String letter) {
        int last = clause.isEmpty() ? 0 : Integer.parseInt(clause.replaceAll("\\D", ""));
        int next = Integer.parseInt(number);
        boolean inserted = next == last && letter.compareTo(clause.replaceAll("\\d", "")) > 0;
        return inserted || (next > last && next <= last + LARGEST_GAP);
    }

    private boolean follows(String letter) {
        int last = point.isEmpty() ? -1 : LETTERS.indexOf(point);
        int next = LETTERS.indexOf(letter);
        return next > last && next <= last + LARGEST_GAP;
    }
}
