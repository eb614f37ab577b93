package org.tuvan.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuvan.vietnamese.VietnameseText;

/** Reads "Điều 35 bộ luật lao động", "d36 k1" and the places that an answer names; an ordinary question is neither. */
@Component
public class ArticleQuestion {

    private static final String LABOUR_CODE = "45/2019/QH14";
    private static final int LONGEST = 160;

    private static final String ASKING =
            "(?:(?:cho|hoi|xem|doc|toi|minh|em|biet|giup|tra cuu|tim|noi dung|cua|ve|theo|tai|thong tin) )*";
    private static final String ASKED =
            "(?: (?:noi|quy dinh|ghi|viet|la|nhu the nao|the nao|ve|nhung|gi|cai|ra sao|vay|a|ad|voi|nhe|di))*";
    private static final String ARTICLE = "(?<article>\\d{1,3}[a-z]?)";
    private static final String CLAUSE = "(?<clause>\\d{1,2}[a-z]?)";
    private static final String POINT = "(?<point>[a-z])";

    /** Before the name of the law; each alternative is a way to write one place. */
    private static final List<Pattern> PLACES = List.of(
            place("(?:dieu ?|d)" + ARTICLE + " (?:khoan ?|k ?)" + CLAUSE + "(?: (?:diem ?|d )" + POINT + ")?"),
            place("(?:dieu ?|d)" + ARTICLE + "\\." + CLAUSE + "(?:\\." + POINT + ")?"),
            place("(?:diem " + POINT + " )?(?:khoan ?|k ?)" + CLAUSE + " (?:dieu ?|d)" + ARTICLE),
            place("dieu ?" + ARTICLE),
            place("(?<bare>d)" + ARTICLE));

    private static final Pattern IN_BASIS = Pattern.compile(
            "(?:điểm (?<point>[a-zđ]) )?(?:khoản (?<clause>\\d+[a-zđ]?) )?Điều (?<article>\\d+[a-zđ]?)");

    private static final String DATE = "(?:0[1-9]|[12]\\d|3[01])/(?:0[1-9]|1[0-2])/[12]\\d{3}";

    private static final Pattern PERIOD =
            Pattern.compile(", áp dụng từ (?<from>" + DATE + ")(?: đến hết (?<to>" + DATE + "))?");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Statutes statutes;
    private final Map<String, List<Statute>> byName = new HashMap<>();

    ArticleQuestion(Statutes statutes) {
        this.statutes = statutes;
        statutes.all()
                .forEach(statute -> names(statute)
                        .forEach(name -> byName.computeIfAbsent(name, unseen -> new ArrayList<>())
                                .add(statute)));
    }

    /** The place that is asked for, if the question is nothing but a look-up; without a law it is the Labour Code. */
    public Optional<Citation> lookup(String question, LocalDate date) {
        if (question.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = plain(VietnameseText.canonical(question));
        String folded = plain(VietnameseText.fold(question));
        return PLACES.stream()
                .map(pattern -> pattern.matcher(folded))
                .filter(place -> place.matches())
                .findFirst()
                .flatMap(place -> citation(place.toMatchResult(), typed, date));
    }

    /** The day of the period that a basis names which is nearest to today: earlier rules rest on earlier words. */
    public LocalDate day(String basis, LocalDate today) {
        var period = PERIOD.matcher(basis);
        if (!period.find()) {
            return today;
        }
        var from = LocalDate.parse(period.group("from"), DAY);
        var to = period.group("to") == null ? null : LocalDate.parse(period.group("to"), DAY);
        var last = to != null && to.isBefore(today) ? to : today;
        return last.isBefore(from) ? from : last;
    }

    /** The places in a basis such as "khoản 1 Điều 35, Điều 36 Bộ luật Lao động 2019, áp dụng từ 01/01/2021". */
    public List<Citation> places(String basis) {
        var places = new ArrayList<Citation>();
        for (String part : basis.split(";", -1)) {
            statutes.all().stream()
                    .filter(statute -> part.contains(" " + statute.name()))
                    .max(Comparator.comparingInt(statute -> statute.name().length()))
                    .ifPresent(statute -> IN_BASIS.matcher(part.substring(0, part.indexOf(" " + statute.name())))
                            .results()
                            .forEach(place -> places.add(citation(statute.number(), place, place.group("point")))));
        }
        return places;
    }

    private Optional<Citation> citation(MatchResult place, String typed, LocalDate date) {
        String law = place.group("law") == null ? "" : place.group("law").strip();
        boolean bare = place.namedGroups().containsKey("bare") && law.isEmpty();
        if (bare) {
            return Optional.empty();
        }
        return law(law, date).map(found -> citation(found, place, asTyped(place, typed)));
    }

    /** Folding made đ and d the same letter; the words as typed still know, if they are as long. */
    private static @Nullable String asTyped(MatchResult place, String typed) {
        if (!place.namedGroups().containsKey("point") || place.group("point") == null) {
            return null;
        }
        int at = place.start("point");
        return typed.length() == place.group().length() && typed.charAt(at) == 'đ' ? "đ" : place.group("point");
    }

    private static Citation citation(String law, MatchResult place, @Nullable String point) {
        String clause = place.namedGroups().containsKey("clause") ? place.group("clause") : null;
        return new Citation(law, place.group("article"), clause, point);
    }

    private Optional<String> law(String name, LocalDate date) {
        return name.isEmpty()
                ? Optional.of(LABOUR_CODE)
                : byName.getOrDefault(name, List.of()).stream()
                        .max(Comparator.<Statute, Boolean>comparing(statute -> statute.inForceOn(date))
                                .thenComparing(Statute::inForceFrom))
                        .map(Statute::number);
    }

    private static List<String> names(Statute statute) {
        String name = plain(VietnameseText.fold(statute.name()));
        String number = plain(VietnameseText.fold(statute.number()));
        String kind = name.split(" ", 2)[0].equals("nghi") ? name.replaceAll("^(nghi \\w+).*", "$1 ") : "luat ";
        var names = new ArrayList<>(List.of(name, number, kind + number));
        names.add(kind + number.split("/")[0]);
        names.add(kind + number.replaceAll("^(\\d+/\\d+).*", "$1"));
        for (String full : List.copyOf(names)) {
            String shorter = full.replace("bao hiem xa hoi", "bhxh")
                    .replace("bao hiem y te", "bhyt")
                    .replace("an toan ve sinh lao dong", "atvsld")
                    .replace("nghi dinh", "nd")
                    .replace("bo luat lao dong", "blld");
            names.addAll(List.of(shorter, full.replace("bo luat", "luat"), shorter.replace("blld", "luat ld")));
        }
        names.addAll(names.stream()
                .map(full -> full.replaceAll(" (19|20)\\d\\d$", ""))
                .toList());
        return names.stream().distinct().filter(full -> !full.isBlank()).toList();
    }

    private static Pattern place(String words) {
        return Pattern.compile(ASKING + words + "(?: (?:cua|trong|theo|thuoc))?(?<law>(?: .+?)??)" + ASKED);
    }

    /** One space between words, no punctuation but what numbers are made of, no "số" and "năm" before them. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{M}./-]+|\\.(?!\\w)|(?<!\\w)\\.", " ")
                .replaceAll(" (?:số|so|năm|nam) (?=\\d)", " ")
                .strip();
    }
}
