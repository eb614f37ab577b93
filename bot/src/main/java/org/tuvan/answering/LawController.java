package org.tuvan.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuvan.law.Article;
import org.tuvan.law.ArticleQuestion;
import org.tuvan.law.Citation;
import org.tuvan.law.LawTexts;
import org.tuvan.law.Statute;
import org.tuvan.law.Statutes;
import org.tuvan.vietnamese.VietnameseText;
import org.tuvan.vietnamese.VietnameseTime;

/** {@code GET /api/law/…}: articles of the law library, for whoever wants to read what an answer rests on. */
@RestController
class LawController {

    /** One article as it is in force, its words in order; a clause without a number is text outside of clauses. */
    record ArticleText(
            String law,
            String name,
            String article,
            String heading,
            List<Article.Clause> clauses,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A place that can be opened. */
    record Place(String label, String url) {}

    private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofMinutes(5));

    private final LawTexts library;
    private final Statutes statutes;
    private final ArticleQuestion questions;
    private final Clock clock;

    LawController(LawTexts library, Statutes statutes, ArticleQuestion questions, Clock clock) {
        this.library = library;
        this.statutes = statutes;
        this.questions = questions;
        this.clock = clock;
    }

    /** @param law number of the statute with dashes for slashes, {@code 45-2019-QH14}; diacritics may be left out */
    @GetMapping("/api/law/{law}/articles/{article}")
    ResponseEntity<ArticleText> article(
            @PathVariable String law,
            @PathVariable String article,
            @RequestParam(required = false) @Nullable LocalDate date) {
        return statutes.all().stream()
                .filter(statute -> inPath(statute.number()).equals(inPath(law)))
                .findFirst()
                .flatMap(statute -> text(statute, article, date).map(text -> shown(statute, text)))
                .map(text -> ResponseEntity.ok().cacheControl(A_WHILE).body(text))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Thư viện luật không có điều này ở ngày được hỏi."));
    }

    /** The places in the basis of an answer whose words are in the library. */
    @GetMapping("/api/law/places")
    List<Place> places(@RequestParam String basis) {
        var day = questions.day(basis, today());
        return questions.places(basis).stream()
                .map(place -> withoutClause(place, day))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Place> withoutClause(Citation place, LocalDate day) {
        var article = new Citation(place.law(), place.article(), null, null);
        String onDay = day.equals(today()) ? "" : "?date=" + day;
        return statutes.byNumber(place.law())
                .flatMap(statute -> text(statute, place.article(), statute.nearestDayInForce(day)))
                .map(_ -> new Place(
                        statutes.describe(article),
                        "/api/law/%s/articles/%s%s".formatted(inPath(place.law()), place.article(), onDay)));
    }

    private Optional<Article> text(Statute statute, String article, @Nullable LocalDate date) {
        return library.article(statute.number(), article, date == null ? statute.nearestDayInForce(today()) : date);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
    }

    private static ArticleText shown(Statute statute, Article text) {
        return new ArticleText(
                statute.number(),
                statute.name(),
                text.number(),
                text.heading(),
                text.clauses(),
                text.from(),
                text.to());
    }

    private static String inPath(String law) {
        return VietnameseText.fold(law).replace('/', '-');
    }
}
