package org.tuvan.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.law.Article;
import org.tuvan.law.ArticleQuestion;
import org.tuvan.law.Citation;
import org.tuvan.law.LawTexts;
import org.tuvan.law.Statutes;
import org.tuvan.vietnamese.VietnameseText;

/** Finds the article that is asked for in the law library, and puts what was found into words. */
@Component
public class ArticleLookup {

    private static final int LONGEST = 3_000;

    private final ArticleQuestion questions;
    private final LawTexts library;
    private final Statutes statutes;
    private final Texts texts;

    ArticleLookup(ArticleQuestion questions, LawTexts library, Statutes statutes, Texts texts) {
        this.questions = questions;
        this.library = library;
        this.statutes = statutes;
        this.texts = texts;
    }

    /** Plain text: the words of the law, or why there are none. */
    public String words(Answer.Article answer) {
        var place = answer.place();
        if (answer.text() == null) {
            boolean exists = !answer.inLibrary()
                    && statutes.byNumber(place.law()).stream().allMatch(law -> law.hasArticle(place.article()));
            return texts.get(exists ? "article-not-imported" : "article-unknown", "place", statutes.describe(place));
        }
        String words = answer.text().words(place);
        String shown = VietnameseText.shorten(words, LONGEST);
        return answer.text().heading() + "\n\n" + shown + (shown.length() < words.length() ? "…" : "");
    }

    /** "khoản 1 Điều 35 Bộ luật Lao động 2019, áp dụng từ 01/01/2021". */
    public String basis(Citation place, Article text) {
        return statutes.basis(List.of(place), text.from());
    }

    /** Whether a question asks for the words of an article. */
    boolean asked(String question, LocalDate date) {
        return questions.lookup(question, date).isPresent();
    }

    Optional<Answer.Article> find(String question, LocalDate date) {
        return questions.lookup(question, date).map(place -> answer(place, date));
    }

    private Answer.Article answer(Citation place, LocalDate date) {
        var day = statutes.byNumber(place.law())
                .map(law -> law.nearestDayInForce(date))
                .orElse(date);
        var text = library.article(place.law(), place.article(), day);
        return new Answer.Article(
                place, text.filter(article -> article.has(place)).orElse(null), text.isPresent());
    }
}
