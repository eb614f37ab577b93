package org.tuvan.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tuvan.fact.Element.Amount;
import org.tuvan.fact.Element.Bound;
import org.tuvan.fact.Element.Break;
import org.tuvan.fact.Element.Word;
import org.tuvan.vietnamese.VietnameseText;

/** Reads one clause of a text: its words, and its amounts with the words that bound them; "2 tháng lương" is none. */
final class Elements {

    private static final Pattern CLAUSE_END = Pattern.compile("[?!;:\\n()]+|[.,](?=\\s|$)");
    private static final Pattern DECIMAL = Pattern.compile("(\\d)[.,](\\d)");
    private static final Pattern REGION = Pattern.compile("\\b(vùng|vung)(?=\\d)");
    private static final Pattern ROMAN = Pattern.compile("\\b(vùng|vung) ?(iv|i{1,3})\\b");

    private static final Map<String, Integer> MONTHS = Map.of("tháng", 1, "thang", 1, "năm", 12, "nam", 12);
    private static final Set<String> UNITS =
            Set.of("ngày", "ngay", "tuổi", "tuoi", "tuần", "tuan", "giờ", "gio", "người", "nguoi", "con", "%");
    private static final Set<String> BEFORE_A_DATE = Set.of("thang", "ngay", "quy", "dieu", "khoan", "vung");
    private static final Set<String> AFTER_A_DATE = Set.of("nay", "ngoai");

    private final List<String> tokens;
    private final boolean accented;
    private final List<Element> read = new ArrayList<>();
    private int at;

    private Elements(List<String> tokens, boolean accented) {
        this.tokens = tokens;
        this.accented = accented;
    }

    static List<Element> of(String text) {
        String lower = ROMAN.matcher(VietnameseText.clean(text).toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1) + " "
                        + (found.group(2).equals("iv") ? 4 : found.group(2).length()));
        String apart = DECIMAL.matcher(REGION.matcher(lower).replaceAll("$1 ")).replaceAll("$1 phẩy $2");
        boolean accented = VietnameseText.accented(text);
        var elements = new ArrayList<Element>();
        for (String clause : CLAUSE_END.split(apart.replace("%", " phần trăm "))) {
            elements.addAll(new Elements(VietnameseText.syllables(clause), accented).read());
            elements.add(new Break());
        }
        elements.removeLast();
        return elements;
    }

    private List<Element> read() {
        while (at < tokens.size()) {
            if (!amount()) {
                read.add(Word.of(tokens.get(at++), accented));
            }
        }
        return read;
    }

    private boolean amount() {
        int start = at;
        var written = WrittenNumber.at(tokens, at);
        at += written.length();
        String unit = written.length() == 0 || isPartOfADate(start) ? "" : unitOf(start);
        if (unit.isEmpty() || fold(at).equals("luong")) {
            at = start;
            return false;
        }
        Integer months = MONTHS.get(unit);
        double number = written.value() + (fold(at - 1).equals("ruoi") ? 0.5 : 0);
        add(months == null ? number : number * months, months == null ? VietnameseText.fold(unit) : "thang");
        return true;
    }

    /** The unit behind a number, or behind the end of the range it begins; reads on behind its own. */
    private String unitOf(int start) {
        String unit = unit(at);
        if (unit.isEmpty()) {
            return token(start).matches("\\d{1,3}") ? unitAfterRange(at) : "";
        }
        at += unit.equals("%") ? 2 : 1;
        at += fold(at).equals("ruoi") ? 1 : 0;
        return unit;
    }

    /** "1 năm 6 tháng" is one amount. */
    private void add(double value, String unit) {
        if (!read.isEmpty()
                && read.getLast() instanceof Amount(double years, String before, Bound bound)
                && unit.equals("thang")
                && before.equals(unit)
                && value < 12
                && years % 12 == 0
                && bound != Bound.FROM) {
            read.set(read.size() - 1, new Amount(years + value, unit, bound));
        } else {
            read.add(new Amount(value, unit, bound()));
        }
    }

    /** Takes back the words before an amount that bound it. */
    private Bound bound() {
        Bound bound = switch (before(1)) {
            case "duoi", "chua" -> took(1, Bound.BELOW);
            case "gan" -> took(1, Bound.NEAR);
            case "tren", "hon", "qua" -> took(1, Bound.ABOVE);
            case "tu" -> took(1, Bound.FROM);
            case "den", "toi", "du", "duoc", "day" ->
                Set.of("chua", "khong").contains(before(2)) ? took(2, Bound.BELOW) : Bound.NONE;
            default -> Bound.NONE;
        };
        if ((before(1).equals("den") || before(1).equals("toi")) && read.size() > 1) {
            if (read.get(read.size() - 2) instanceof Amount) {
                read.removeLast();
            }
        }
        return bound;
    }

    private Bound took(int words, Bound bound) {
        for (int i = 0; i < words; i++) {
            read.removeLast();
        }
        return bound;
    }

    private String before(int back) {
        return read.size() >= back && read.get(read.size() - back) instanceof Word word ? word.folded() : "";
    }

    private boolean isPartOfADate(int start) {
        return (start > 0 && BEFORE_A_DATE.contains(fold(start - 1)))
                || (fold(at).equals("nam")
                        && (AFTER_A_DATE.contains(fold(at + 1)) || token(at + 1).matches("20\\d\\d")));
    }

    /** The unit at the end of "12-36 tháng", "15 đến dưới 30 năm". */
    private String unitAfterRange(int from) {
        int next = from;
        while (Set.of("den", "toi", "duoi").contains(fold(next))) {
            next++;
        }
        return token(next).matches("\\d{1,3}") ? unit(next + 1) : "";
    }

    private String unit(int from) {
        String token = token(from);
        if (token.equals("phần") && token(from + 1).equals("trăm")) {
            return "%";
        }
        return MONTHS.containsKey(token) || UNITS.contains(token) ? token : "";
    }

    private String fold(int from) {
        return VietnameseText.fold(token(from));
    }

    private String token(int from) {
        return from < tokens.size() ? tokens.get(from) : "";
    }
}
