package org.tuvan.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuvan.fact.Element.Amount;
import org.tuvan.fact.Element.Word;
import org.tuvan.fact.FactQuestion.Option;
import org.tuvan.fact.FactQuestion.Reading;

/** Recognises the cases of one question in what a worker wrote. */
final class FactReader {

    private static final Pattern ALL = Pattern.compile("\\b(cac|tung) (loai|vung|muc|truong hop|nganh|dip|nhom)\\b"
            + "|\\bmoi (loai|vung|muc|truong hop)\\b|\\btat ca cac\\b"
            + "|\\bnam (va |voi |hay |hoac )?nu\\b|\\bnu (va |voi |hay |hoac )?nam (gioi|khac)\\b");
    private static final Pattern DO_NOT_KNOW = Pattern.compile(
            "\\b(khong|chua|chang) (ro|biet|nho|chac|ranh|co giay)\\b|\\bxem (het|day du|tat ca)\\b|^tat ca$");
    private static final int SHORT = 8;
    private static final Set<String> COURTESIES = Set.of(
            "da", "thua", "vang", "u", "uh", "em", "minh", "toi", "tui", "anh", "chi", "ban", "la", "a", "nha", "nhe",
            "thuoc", "o", "ben", "cua", "dang", "thi", "roi", "ad", "ma", "duoc", "khoang", "loai");

    private static final int MOST_KEPT = 500;
    private static final Map<FactQuestion, FactReader> KEPT = new ConcurrentHashMap<>();

    private final FactQuestion fact;
    private final List<Telling> tellings;

    /** Reading the lines of a question takes longer than reading a worker's words, so they are kept. */
    static FactReader of(FactQuestion fact) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(fact, FactReader::new);
    }

    private FactReader(FactQuestion fact) {
        this.fact = fact;
        this.tellings = fact.options().stream()
                .flatMap(option -> option.words().stream().map(line -> Telling.of(option, line)))
                .filter(telling -> !telling.parts().isEmpty())
                .toList();
    }

    Reading question(String text) {
        var elements = Elements.of(text);
        var told = told(elements);
        if (told.size() > 1 || ALL.matcher(folded(elements)).find()) {
            return new Reading.Whole();
        }
        return told.isEmpty()
                ? new Reading.Untold()
                : new Reading.Told(told.iterator().next());
    }

    Reading reply(String text) {
        var elements = Elements.of(text);
        if (elements.size() <= SHORT && DO_NOT_KNOW.matcher(folded(elements)).find()) {
            return new Reading.Whole();
        }
        var reading = question(text);
        if (!(reading instanceof Reading.Untold) || elements.size() > SHORT) {
            return reading;
        }
        var said = elements.stream()
                .filter(element -> !(element instanceof Word word && COURTESIES.contains(word.folded())))
                .toList();
        String words = folded(said);
        return Stream.<Predicate<Option>>of(
                        option -> folded(Elements.of(option.label())).equals(words),
                        option -> contained(words, option),
                        option -> amount(said, option),
                        option -> number(words, option))
                .map(test -> fact.options().stream().filter(test).toList())
                .filter(options -> options.size() == 1)
                .findFirst()
                .<Reading>map(options -> new Reading.Told(options.getFirst()))
                .orElse(reading);
    }

    /** What lies within a longer telling of another case does not count: "xác định thời hạn" after a "không". */
    private Set<Option> told(List<Element> text) {
        var places =
                tellings.stream().flatMap(telling -> telling.in(text).stream()).toList();
        return places.stream()
                .filter(place -> places.stream().noneMatch(place::within))
                .map(Telling.Place::option)
                .collect(Collectors.toSet());
    }

    private static boolean contained(String words, Option option) {
        return !words.isEmpty()
                && Stream.concat(Stream.of(option.label()), option.words().stream())
                        .anyMatch(line -> (" " + folded(Elements.of(line)) + " ").contains(" " + words + " "));
    }

    /** Words around it do not matter: the question was asked right before. */
    private boolean amount(List<Element> said, Option option) {
        var amounts = said.stream().filter(Amount.class::isInstance).toList();
        return amounts.size() == 1 && ranges(option).anyMatch(range -> range.holds((Amount) amounts.getFirst()));
    }

    /** "8" to a question for years. */
    private boolean number(String words, Option option) {
        return words.matches("\\d{1,3}")
                && ranges(option)
                        .anyMatch(range ->
                                range.holds(Double.parseDouble(words) * (inYears(range) ? 12 : 1), Element.Bound.NONE));
    }

    private boolean inYears(Telling.Part.Range range) {
        return range.unit().equals("thang") && fact.question().contains("năm");
    }

    private Stream<Telling.Part.Range> ranges(Option option) {
        return tellings.stream()
                .filter(telling -> telling.option().equals(option))
                .flatMap(telling -> telling.range().stream());
    }

    private static String folded(List<Element> elements) {
        return elements.stream()
                .map(element -> switch (element) {
                    case Word word -> word.folded();
                    case Amount amount -> amount.bound() + "" + amount.value() + amount.unit();
                    case Element.Break _ -> ",";
                })
                .collect(Collectors.joining(" "));
    }
}
