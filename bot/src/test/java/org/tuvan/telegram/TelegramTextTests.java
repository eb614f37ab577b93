package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Parcel;
import org.tuvan.outbox.Sending;

class TelegramTextTests {

    @Test
    void showsAnAnswerWithItsListsAndItsBasis() {
        var text = TelegramText.of(sending(
                bot(
                        "**Được nghỉ 6 tháng.**\n\n1. Xin giấy.\n2. Nộp hồ sơ trước **45 ngày**.\n\n- Ảnh\n- Bản sao",
                        "khoản 1 Điều 139"),
                false));
        assertThat(text.html()).isEqualTo("""
                <b>Được nghỉ 6 tháng.</b>

                1. Xin giấy.
                2. Nộp hồ sơ trước <b>45 ngày</b>.

                • Ảnh
                • Bản sao

                <i>Căn cứ: khoản 1 Điều 139</i>""");
        assertThat(text.plain()).doesNotContain("<b>", "**").contains("Nộp hồ sơ trước 45 ngày", "Căn cứ: khoản 1");
    }

    @Test
    void escapesWhatLooksLikeMarkup() {
        var text = TelegramText.of(sending(bot("lương < 5 & > 3 <script>**<b>x</b>**", "<i>"), false));
        assertThat(text.html())
                .isEqualTo(
                        "lương &lt; 5 &amp; &gt; 3 &lt;script&gt;<b>&lt;b&gt;x&lt;/b&gt;</b>\n\n<i>Căn cứ: &lt;i&gt;</i>");
        assertThat(text.plain()).startsWith("lương < 5 & > 3 <script>");
    }

    @Test
    void showsAnAdvisorsWordsAsTheyAreUnderTheirName() {
        var parcel = new Parcel("Chào anh,\n**gửi** <ảnh> nhé", false, null, "Chị <Lan>", List.of(), List.of());
        var text = TelegramText.of(sending(parcel, false));
        assertThat(text.html()).isEqualTo("<b>Chị &lt;Lan&gt; (tư vấn viên)</b>\nChào anh,\n**gửi** &lt;ảnh&gt; nhé");
        assertThat(text.plain()).isEqualTo("Chị <Lan> (tư vấn viên)\nChào anh,\n**gửi** <ảnh> nhé");
    }

    @Test
    void saysWhenItMayHaveComeBefore() {
        assertThat(TelegramText.of(sending(bot("Xong.", null), true)).html()).isEqualTo("(gửi lại) Xong.");
    }

    @Test
    void doesNotSayTwiceThatItIsTheBasis() {
        assertThat(TelegramText.of(sending(bot("a", "Căn cứ: Điều 5"), false)).html())
                .isEqualTo("a\n\n<i>Căn cứ: Điều 5</i>");
    }

    private static Parcel bot(String text, @Nullable String basis) {
        return new Parcel(text, true, basis, null, List.of(), List.of());
    }

    private static Sending sending(Parcel parcel, boolean resent) {
        return new Sending(1, 1, 1, ChannelKind.TELEGRAM, "77", parcel, 1, resent);
    }
}
