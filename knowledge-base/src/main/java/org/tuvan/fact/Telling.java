package org.tuvan.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tuvan.fact.Element.Amount;
import org.tuvan.fact.Element.Break;
import org.tuvan.fact.Element.Word;

/** One line of an option: what words of a worker mean this case. */
record Telling(FactQuestion.Option option, List<Part> parts) {

    /** What has to be there. */
    sealed interface Part {

        record Said(Word word) implements Part {}

        /** From and to, each included or not. */
        record Range(double from, boolean withFrom, double to, boolean withTo, String unit) implements Part {

            boolean holds(Amount amount) {
                return amount.unit().equals(unit) && holds(amount.value(), amount.bound());
            }

            /** "dưới 18 tuổi" may be any age up to there, "hơn 3 năm" is just above 36 months. */
            boolean holds(double value, Element.Bound bound) {
                return switch (bound) {
                    case BELOW -> from == 0 && value <= to;
                    case NEAR -> value > from && value <= to;
                    case ABOVE -> value >= from && value < to;
                    case NONE, FROM -> (withFrom ? value >= from : value > from) && (withTo ? value <= to : value < to);
                };
            }
        }
    }

    /** Where in a text it is told: elements from here to before there. */
    record Place(FactQuestion.Option option, int from, int to) {

        boolean within(Place other) {
            return other.from <= from && to <= other.to && other.to - other.from > to - from;
        }
    }

    /** So many other words may stand between the parts where one of them is an amount: "đóng bảo hiểm được 8 năm". */
    private static final int GAP = 6;

    /** Another thought begins here: "hợp đồng … làm được 3 năm" is no contract of three years. */
    private static final Set<String> STOPS = Set.of("lam", "nghi", "dong", "tra", "con", "lanh");

    private static final Set<String> VERBS = Set.of("phai", "ky", "co", "thuoc", "o", "lam", "dong");

    static Telling of(FactQuestion.Option option, String line) {
        var parts = new ArrayList<Part>();
        var elements = Elements.of(line);
        int at = 0;
        while (at < elements.size()) {
            var next = at + 1 < elements.size() ? elements.get(at + 1) : new Break();
            switch (elements.get(at)) {
                case Word word -> parts.add(new Part.Said(word));
                case Amount first
                when next instanceof Amount last -> {
                    parts.add(between(first, last));
                    at++;
                }
                case Amount alone -> parts.add(range(alone));
                case Break _ -> {}
            }
            at++;
        }
        return new Telling(option, List.copyOf(parts));
    }

    Optional<Part.Range> range() {
        return parts.stream()
                .filter(Part.Range.class::isInstance)
                .map(Part.Range.class::cast)
                .findFirst();
    }

    List<Place> in(List<Element> text) {
        var places = new ArrayList<Place>();
        for (int from = 0; from < text.size(); from++) {
            int to = end(text, from);
            if (to > from && !denied(text, from)) {
                places.add(new Place(option, from, to));
            }
        }
        return places;
    }

    /** Where the telling that begins here ends, -1 if there is none. */
    private int end(List<Element> text, int from) {
        int at = from;
        for (int part = 0; part < parts.size(); part++) {
            int last = Math.min(text.size() - 1, at + (part > 0 && range().isPresent() ? GAP : 0));
            while (at <= last && !fits(parts.get(part), text.get(at))) {
                if (at == last || !passable(text.get(at))) {
                    return -1;
                }
                at++;
            }
            if (at > last) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean passable(Element element) {
        return element instanceof Word word && !STOPS.contains(word.folded());
    }

    private boolean fits(Part part, Element element) {
        return switch (part) {
            case Part.Said(var written) -> element instanceof Word word && means(word, written);
            case Part.Range range -> element instanceof Amount amount && range.holds(amount);
        };
    }

    /** In a longer phrase wrong diacritics do not hide what is meant; a lone "nam" may well be a year without them. */
    private boolean means(Word word, Word written) {
        return switch (parts.size()) {
            case 1 -> word.means(written) && (word.exact() || !written.isPlainSyllable());
            case 2 -> word.means(written);
            default -> word.folded().equals(written.folded());
        };
    }

    /** "không phải vùng 1", "chưa ký hợp đồng 1 năm". */
    private static boolean denied(List<Element> text, int from) {
        return isNo(text, from - 1)
                || (from > 1
                        && text.get(from - 1) instanceof Word word
                        && VERBS.contains(word.folded())
                        && isNo(text, from - 2));
    }

    private static boolean isNo(List<Element> text, int at) {
        return at >= 0
                && text.get(at) instanceof Word word
                && (word.folded().equals("khong") || word.folded().equals("chua"));
    }

    private static Part.Range between(Amount first, Amount last) {
        return new Part.Range(
                first.value(),
                first.bound() != Element.Bound.ABOVE,
                last.value(),
                last.bound() != Element.Bound.BELOW,
                last.unit());
    }

    private static Part.Range range(Amount amount) {
        double value = amount.value();
        return switch (amount.bound()) {
            case NONE -> new Part.Range(value, true, value, true, amount.unit());
            case BELOW, NEAR -> new Part.Range(0, true, value, false, amount.unit());
            case ABOVE -> new Part.Range(value, false, Double.MAX_VALUE, true, amount.unit());
            case FROM -> new Part.Range(value, true, Double.MAX_VALUE, true, amount.unit());
        };
    }
}
