package org.tuvan.answering;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tuvan.law.Statutes;
import org.tuvan.search.LawSearch;
import org.tuvan.vietnamese.VietnameseText;

/** Names places in the law that may have to do with a question that nobody has written an answer for. */
@Component
public class LawPassages {

    private static final int MOST = 3;
    private static final int LONGEST = 180;

    private final LawSearch search;
    private final Statutes statutes;
    private final Texts texts;

    LawPassages(LawSearch search, Statutes statutes, Texts texts) {
        this.search = search;
        this.statutes = statutes;
        this.texts = texts;
    }

    /** Markdown that says that it is no answer; empty where there is nothing to name. */
    public String relatedTo(String question, LocalDate today) {
        var passages = search.possiblyRelevant(question, today, MOST);
        return passages.isEmpty()
                ? ""
                : passages.stream()
                        .map(this::item)
                        .collect(Collectors.joining("\n", texts.get("law-passages") + "\n\n", ""));
    }

    private String item(LawSearch.Passage passage) {
        String words = passage.text().replaceAll("[*_\\s]+", " ");
        String shown = VietnameseText.shorten(words, LONGEST);
        return "- %s: “%s%s”"
                .formatted(statutes.describe(passage.place()), shown, shown.length() < words.length() ? "…" : "");
    }
}
