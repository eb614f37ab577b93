package org.tuvan.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuvan.vietnamese.VietnameseText;

/** Cuts a message into what may be its questions, by nothing but the look of the text. */
final class Clauses {

    /** How a clause is set apart from what stands before it, the weakest first. */
    enum Cut {
        /** "and", "with", a comma: also stands within one question. */
        SOFT,
        /** The end of a sentence. */
        SENTENCE,
        /** A question mark. */
        QUESTION,
        /** "besides", "may I also ask". */
        MORE,
        /** A number or a dash in a list. */
        LIST
    }

    /**
     * What may be one question.
     *
     * @param from where it begins in the message
     * @param asks where the clause begins that does the asking; what stands before it tells the story
     * @param to where it ends
     */
    record Unit(String message, int from, int asks, int to, Cut cut) {

        /** Both as one, with all that stands between them. */
        Unit with(Unit next) {
            return new Unit(message, from, asks, next.to, cut);
        }

        String text() {
            return message.substring(from, to).strip();
        }

        String story() {
            return message.substring(from, asks).strip();
        }
    }

    private record Clause(int from, int to, Cut cut) {}

    private static final Pattern CUTS = Pattern.compile("""
            (?<list>(?<=^|[\\s:;,.!?])(?:\\(?\\d{1,2}[.)](?=\\s|[a-z])|[a-e]\\)|(?:cau|chuyen|viec|van de|y) (?:so |thu )?(?:\\d|nhat|hai|ba|mot)\\s*[:.)])|(?<=^|\\n)\\s*[-•*+]\\s)\
            |(?<ordinal>(?<=^|[\n.,:;!?]\s?|\b(?:da|hoi|la|a|chuyen)\s)thu (?:nhat|hai|ba|tu|2|3)\\b[:,]?(?: la\\b)?)\
            |(?<question>[?]+[?!.]*)|(?<sentence>\\n+|[.;!…]+(?=\\s|$))\
            |(?<more>\\b(?:va |con )?(?:voi lai|ngoai ra|tien the|luon tien|nhan tien)\\b|\\b(?:cho|xin) (?:em |e |toi |t |minh |m |chau )?hoi\\b(?: them| luon)*(?: cau nay)?|\\bhoi them\\b)\
            |(?<soft>,|\\b(?:va|voi|vs|roi|con(?! (?:om|nho|duoi|gai|trai|bu|nuoi|thu|em|toi|minh|bi|benh|cai|chung|rieng)))\\b)""");
    private static final Pattern FIRST = Pattern.compile("\\bthu nhat\\b");

    private Clauses() {}

    /** The units that ask something, in their order; what asks nothing belongs to the one behind it. */
    static List<Unit> units(String message) {
        var units = new ArrayList<Unit>();
        int from = -1;
        var cut = Cut.SENTENCE;
        for (var clause : clauses(message)) {
            boolean begins = from < 0 || clause.cut() == Cut.LIST;
            from = begins ? clause.from() : from;
            cut = begins ? clause.cut() : cut;
            if (asks(message, clause)) {
                units.add(new Unit(message, from, clause.from(), clause.to(), cut));
                from = -1;
            } else if (begins && closes(message, clause) && !units.isEmpty()) {
                units.add(units.removeLast().with(new Unit(message, from, from, clause.to(), cut)));
                from = -1;
            }
        }
        if (from >= 0 && !units.isEmpty()) {
            units.add(units.removeLast().with(new Unit(message, from, from, message.length(), cut)));
        }
        return units;
    }

    /** The last words of a question: "…, so late?" */
    private static boolean closes(String message, Clause clause) {
        return clause.cut() == Cut.SOFT && message.startsWith("?", clause.to());
    }

    private static boolean asks(String message, Clause clause) {
        return clause.cut() != Cut.SOFT && message.startsWith("?", clause.to())
                || clause.cut() == Cut.LIST
                || Words.of(message.substring(clause.from(), clause.to()))
                        .without(Marks.Kind.IDLE)
                        .has(Marks.Kind.ASK);
    }

    private static List<Clause> clauses(String message) {
        String folded = folded(message);
        boolean ordinals = FIRST.matcher(folded).find();
        var clauses = new ArrayList<Clause>();
        var cuts = CUTS.matcher(folded);
        int from = 0;
        var before = Cut.SENTENCE;
        while (cuts.find()) {
            if (cuts.group("ordinal") == null || ordinals) {
                boolean added = add(clauses, message, new Clause(from, cuts.start(), before));
                from = cuts.end();
                before = added || before.compareTo(kind(cuts)) < 0 ? kind(cuts) : before;
            }
        }
        add(clauses, message, new Clause(from, message.length(), before));
        return clauses;
    }

    private static Cut kind(Matcher cut) {
        if (cut.group("list") != null || cut.group("ordinal") != null) {
            return Cut.LIST;
        }
        if (cut.group("question") != null) {
            return Cut.QUESTION;
        }
        if (cut.group("more") != null) {
            return Cut.MORE;
        }
        return cut.group("soft") != null ? Cut.SOFT : Cut.SENTENCE;
    }

    /** @return whether there is something in it; of cuts with nothing between them the strongest counts */
    private static boolean add(List<Clause> clauses, String message, Clause clause) {
        var words = Words.of(message.substring(clause.from(), clause.to()));
        return words.size() > 0 && !words.has(Marks.Kind.INTRO) && clauses.add(clause);
    }

    /** Character by character, so that places stay what they are. */
    private static String folded(String message) {
        var folded = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            String one = VietnameseText.fold(String.valueOf(message.charAt(i)));
            folded.append(one.length() == 1 ? one.charAt(0) : ' ');
        }
        return folded.toString();
    }
}
