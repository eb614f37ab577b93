package org.tuvan.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Talks as workers type them, the same on every channel. */
public abstract class WorkerTalks {

    /** What comes back on the channel, oldest first. */
    protected abstract List<String> says(String text);

    /** Presses the newest button with this label. */
    protected abstract List<String> presses(String label);

    @Test
    void answersTwoQuestionsInOneMessageInTheirOrder() {
        assertThat(says("cty giu bang goc co dung ko? voi lai xin viec ma thu phi ho so co dung ko?"))
                .anySatisfy(text -> assertThat(text).contains("hỏi 2 việc"))
                .anySatisfy(text -> assertThat(text).contains("Câu 1:", "cty giu bang goc co dung ko"))
                .anySatisfy(text -> assertThat(text).contains("Câu 2:", "xin viec ma thu phi ho so co dung ko"))
                .filteredOn(text -> text.contains("Việc cần làm"))
                .hasSize(2);
    }

    @Test
    void keepsTheAnswerAndOffersAPersonForTheQuestionWithoutOne() {
        assertThat(says("công ty giữ bằng gốc có đúng không? thủ tục ly hôn như thế nào?"))
                .anySatisfy(text -> assertThat(text).contains("Việc cần làm"))
                .last()
                .asString()
                .contains("nằm ngoài phần tôi được duyệt");
        assertThat(presses("Gặp tư vấn viên").getLast()).contains("tỉnh, thành phố");
    }

    @Test
    void goesOnFromASuggestionThatWasPressed() {
        says("rut bhxh");
        presses("Nghỉ việc rồi, khi nào tôi đủ điều kiện rút bảo hiểm xã hội một lần?");
        assertThat(says("can giay to gi").getLast()).contains("sổ BHXH và đơn đề nghị");
    }

    @Test
    void repeatsThePartOfItsAnswerThatSaysIt() {
        says("cong ty tra luong tre bao nhieu ngay thi sai, co duoc them tien lai khong");
        assertThat(says("nop don o dau").getLast()).contains("Như trên:", "Sở Nội vụ");
    }

    @Test
    void takesANewTopicForANewTopic() {
        says("nghi thai san dc may thang");
        assertThat(says("thoi khoi, vay thuong tet co bat buoc ko").getLast())
                .contains("thưởng")
                .doesNotContain("thai sản");
    }

    @Test
    void saysNothingOnceAPersonOwnsTheTalk() {
        says("công ty giữ bằng gốc có đúng không");
        presses("Gặp tư vấn viên");
        presses("Bỏ qua tất cả");
        assertThat(says("thế còn căn cước thì sao")).isEmpty();
        assertThat(says("nghi viec bao truoc may ngay? thu viec toi da bao lau?"))
                .isEmpty();
    }
}
