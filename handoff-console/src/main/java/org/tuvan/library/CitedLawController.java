package org.tuvan.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tuvan.law.Article;
import org.tuvan.law.ArticleQuestion;
import org.tuvan.law.Citation;
import org.tuvan.law.LawTexts;
import org.tuvan.law.Statutes;
import org.tuvan.vietnamese.VietnameseTime;

/** Shows advisors the words of the law that an answer rests on, as a page or inside of a case. */
@Controller
class CitedLawController {

    /**
     * A place that is cited.
     *
     * @param text none when it is not in the library
     */
    record Cited(String place, @Nullable Article text, String words) {}

    private final ArticleQuestion questions;
    private final LawTexts library;
    private final Statutes statutes;
    private final Clock clock;

    CitedLawController(ArticleQuestion questions, LawTexts library, Statutes statutes, Clock clock) {
        this.questions = questions;
        this.library = library;
        this.statutes = statutes;
        this.clock = clock;
    }

    /** @param basis as answers have it: "khoản 1 Điều 35 Bộ luật Lao động 2019, áp dụng từ 01/01/2021" */
    @GetMapping("/console/law")
    String law(
            @RequestParam String basis,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var today = LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
        var day = questions.day(basis, today);
        model.addAttribute("basis", basis).addAttribute("cited", cited(questions.places(basis), day));
        return part == null ? "library/cited" : "library/cited :: cited";
    }

    private List<Cited> cited(List<Citation> places, LocalDate day) {
        return places.stream().map(place -> cited(place, day)).distinct().toList();
    }

    private Cited cited(Citation place, LocalDate day) {
        var nearest = statutes.byNumber(place.law())
                .map(statute -> statute.nearestDayInForce(day))
                .orElse(day);
        var text = library.article(place.law(), place.article(), nearest);
        return new Cited(
                statutes.describe(place),
                text.orElse(null),
                text.map(article -> article.words(place)).orElse(""));
    }
}
