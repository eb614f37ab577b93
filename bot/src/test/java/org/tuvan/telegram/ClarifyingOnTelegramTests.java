package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The question back by inline keyboard, against a fake Telegram over HTTP. */
@TelegramTest
class ClarifyingOnTelegramTests {

    @Autowired
    TelegramTalk talk;

    @Test
    void asksByInlineKeyboardAndAnswersTheCase() {
        assertThat(talk.say("nghỉ việc phải báo trước mấy ngày?")).contains("Anh/chị đang ký loại hợp đồng nào?");
        assertThat(talk.press("Không xác định thời hạn"))
                .contains("45 ngày", "Căn cứ", "khoản 1 Điều 35", "áp dụng từ 01/02/2021")
                .doesNotContain("30 ngày (12");
        assertThat(talk.press("Xem mọi trường hợp")).contains("45 ngày", "30 ngày", "3 ngày làm việc");
    }

    @Test
    void takesATypedReply() {
        talk.say("nghi viec bao truoc bao nhieu ngay");
        assertThat(talk.say("ko thoi han")).contains("45 ngày").doesNotContain("30 ngày (12");
    }

    @Test
    void letsAnOldKeyboardWorkAfterAnotherQuestion() {
        talk.say("lương tối thiểu bao nhiêu một tháng");
        assertThat(talk.say("công ty trả lương trễ thì có phải trả thêm tiền lãi không"))
                .contains("tiền lãi");
        assertThat(talk.press("Vùng III")).contains("4.140.000").doesNotContain("5.310.000");
    }

    @Test
    void answersTheCaseAtOnceWhenTheQuestionTellsIt() {
        assertThat(talk.say("luong toi thieu vung 3 bao nhieu"))
                .contains("4.140.000")
                .doesNotContain("5.310.000");
    }
}
