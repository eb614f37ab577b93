package org.tuvan.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registry of the statutes that answers rest on, shipped as {@code law/statutes.yaml}. */
@Component
public class Statutes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<String, Statute> byNumber = StatuteFile.read().stream()
            .collect(Collectors.toMap(Statute::number, Function.identity(), Statutes::twice, LinkedHashMap::new));

    /** In the order of the file: laws first, then what explains them. */
    public List<Statute> all() {
        return List.copyOf(byNumber.values());
    }

    public Optional<Statute> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** "điểm a khoản 1 Điều 31 Luật Bảo hiểm xã hội 2024". */
    public String describe(Citation citation) {
        return place(citation) + " " + name(citation.law());
    }

    /** "khoản 1 Điều 35 Bộ luật Lao động 2019; Điều 7 Nghị định 145/2020/NĐ-CP, áp dụng từ 01/01/2021". */
    public String basis(List<Citation> citations, LocalDate appliesFrom) {
        return basis(citations, appliesFrom, null);
    }

    /** The same; a rule of earlier law also tells its last day: "…, áp dụng từ 01/07/2025 đến hết 30/06/2026". */
    public String basis(List<Citation> citations, LocalDate appliesFrom, @Nullable LocalDate appliesTo) {
        String until = appliesTo == null ? "" : " đến hết " + DAY.format(appliesTo);
        Map<String, String> placesByLaw = citations.stream()
                .collect(Collectors.groupingBy(
                        Citation::law,
                        LinkedHashMap::new,
                        Collectors.mapping(Statutes::place, Collectors.joining(", "))));
        return placesByLaw.entrySet().stream()
                .map(law -> law.getValue() + " " + name(law.getKey()))
                .collect(Collectors.joining("; ", "", ", áp dụng từ " + DAY.format(appliesFrom) + until));
    }

    /**
     * Why no answer for this period may rest on the citation, in Vietnamese; none if it may.
     *
     * @param to last day of the period, none if it is open
     */
    public Optional<String> problem(Citation citation, LocalDate from, @Nullable LocalDate to) {
        Statute statute = byNumber.get(citation.law());
        if (statute == null) {
            return Optional.of("Văn bản %s chưa có trong danh mục luật.".formatted(citation.law()));
        }
        return problemOfPlace(statute, citation).or(() -> problemOfPeriod(statute, from, to));
    }

    private static Optional<String> problemOfPlace(Statute statute, Citation citation) {
        if (!statute.hasArticle(citation.article())) {
            return Optional.of("%s không có Điều %s.".formatted(statute.name(), citation.article()));
        }
        if (citation.clause() != null && !citation.clause().matches("[1-9]\\d{0,2}[a-zđ]?")) {
            return Optional.of("Khoản phải là số từ 1 trở lên, có thể kèm một chữ như 8a.");
        }
        return citation.point() == null || citation.point().matches("[a-zđ]")
                ? Optional.empty()
                : Optional.of("Điểm phải là một chữ cái thường.");
    }

    private static Optional<String> problemOfPeriod(Statute statute, LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(statute.inForceFrom())) {
            return Optional.of("%s có hiệu lực từ %s, sau ngày bắt đầu áp dụng %s của câu trả lời."
                    .formatted(statute.name(), DAY.format(statute.inForceFrom()), DAY.format(from)));
        }
        LocalDate end = statute.inForceTo();
        if (end == null || (to != null && !to.isAfter(end))) {
            return Optional.empty();
        }
        return Optional.of("%s chỉ có hiệu lực đến hết %s, câu trả lời áp dụng lâu hơn."
                .formatted(statute.name(), DAY.format(end)));
    }

    private static String place(Citation citation) {
        String point = citation.point() == null ? "" : "điểm %s ".formatted(citation.point());
        String clause = citation.clause() == null ? "" : "khoản %s ".formatted(citation.clause());
        return point + clause + "Điều " + citation.article();
    }

    private String name(String law) {
        return byNumber(law).map(Statute::name).orElse(law);
    }

    private static Statute twice(Statute first, Statute second) {
        throw new IllegalStateException(first.number() + " is listed twice as " + second.name());
    }
}
