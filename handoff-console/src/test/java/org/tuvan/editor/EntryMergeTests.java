package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuvan.faq.FaqFixtures;

class EntryMergeTests {

    private static final EntryForm BASE = EntryForm.of(
            FaqFixtures.entry("bao-truoc", "Nghỉ việc báo trước mấy ngày?", "báo trước mấy ngày", "xin nghỉ"));

    @Test
    void keepsWhatOnlyOneOfThemChanged() {
        var theirs = changed("Câu của chị Lan?", BASE.variants(), BASE.answer()).atVersion(2);
        var mine = changed(BASE.question(), BASE.variants(), "Câu trả lời của tôi.");

        var merged = EntryMerge.of(BASE, theirs, mine);

        assertThat(merged.form().question()).isEqualTo("Câu của chị Lan?");
        assertThat(merged.form().answer()).isEqualTo("Câu trả lời của tôi.");
        assertThat(merged.form().version()).isEqualTo(2);
        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.taken()).containsExactly(EntryField.QUESTION);
    }

    @Test
    void showsBothTextsWhereBothChangedTheSamePart() {
        var merged = EntryMerge.of(
                BASE,
                changed("Câu của chị Lan?", BASE.variants(), BASE.answer()),
                changed("Câu của tôi?", BASE.variants(), BASE.answer()));

        assertThat(merged.form().question()).isEqualTo("Câu của tôi?");
        assertThat(merged.clashes())
                .containsExactly(new EntryMerge.Clash(EntryField.QUESTION, "Câu của chị Lan?", "Câu của tôi?"));
    }

    @Test
    void joinsVariantsLineByLine() {
        var merged = EntryMerge.of(
                BASE,
                changed(BASE.question(), "xin nghỉ\nnghỉ gấp", BASE.answer()),
                changed(BASE.question(), "báo trước mấy ngày\nxin nghỉ\nnghỉ ngang", BASE.answer()));

        assertThat(merged.form().variantLines()).isEqualTo(List.of("xin nghỉ", "nghỉ ngang", "nghỉ gấp"));
        assertThat(merged.clashes()).isEmpty();
    }

    private static EntryForm changed(String question, String variants, String answer) {
        return new EntryForm(
                BASE.slug(),
                BASE.topic(),
                question,
                BASE.audience(),
                variants,
                answer,
                BASE.asks(),
                BASE.citations(),
                BASE.appliesFrom(),
                BASE.appliesTo(),
                BASE.reviewBy(),
                BASE.related(),
                BASE.earlierVersionOf(),
                BASE.version());
    }
}
