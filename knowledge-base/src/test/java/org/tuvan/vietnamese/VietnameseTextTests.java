package org.tuvan.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTests {

    @Test
    void cleansWhatCannotBeStoredAndKeepsEmojiAndLines() {
        String raw = "a\u0000b \uD83D lương\u202E 👨‍👩‍👧 😭\r\nhết\t\u0007\u200Bnhé";

        assertThat(VietnameseText.clean(raw)).isEqualTo("ab  lương 👨‍👩‍👧 😭\nhết nhé");
    }

    @Test
    void cleansToComposedLetters() {
        String decomposed = Normalizer.normalize("nghỉ việc", Normalizer.Form.NFD);

        assertThat(VietnameseText.clean(decomposed)).isEqualTo("nghỉ việc");
    }

    @Test
    void shortensWithoutCuttingAnEmoji() {
        assertThat(VietnameseText.shorten("ab😭", 3)).isEqualTo("ab");
        assertThat(VietnameseText.shorten("ab😭", 4)).isEqualTo("ab😭");
    }

    @ParameterizedTest
    @CsvSource({
        "Hoà, hòa",
        "thuỷ, thủy",
        "khoẻ, khỏe",
        "tòan, toàn",
        "qúy, quý",
        "quý, quý",
        "gìơ, giờ",
        "nghỉêng, nghiểng",
        "ngoài, ngoài",
        "khuỷu, khuỷu",
        "già, già",
        "gì, gì",
        "của, của",
        "mùa, mùa",
        "thưởng, thưởng"
    })
    void putsEachToneMarkInOnePlace(String typed, String expected) {
        assertThat(VietnameseText.canonical(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cty ko đóng bhxh|công ty không đóng bảo hiểm xã hội",
                "HĐLĐ của nlđ|hợp đồng lao động của người lao động",
                "luong 1tr5 lam 8h|luong 1 triệu 5 lam 8 giờ",
                "5k|5 nghìn",
                "nghir thai sanr|nghỉ thai sản",
                "ddoongf luowng|đồng lương",
                "nghi3 vie6c5|nghỉ việc",
                "koooo|không"
            })
    void readsWhatWorkersType(String typed, String expected) {
        assertThat(String.join(" ", VietnameseText.syllables(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tôi muốn nghỉ việc thì phải báo trước bao nhiêu ngày",
                "chị quản lý nói hợp đồng thử việc của tôi không có bảo hiểm",
                "vợ sinh mổ chồng được nghỉ mấy ngày và có lương không",
                "sếp giữ bằng gốc rồi bắt đặt cọc mười triệu đồng"
            })
    void leavesCorrectTextAsItIs(String text) {
        assertThat(String.join(" ", VietnameseText.syllables(text))).isEqualTo(text);
    }

    @Test
    void foldsAlsoTheCrossedD() {
        assertThat(VietnameseText.fold("Đuổi việc ở ĐỒNG NAI")).isEqualTo("duoi viec o dong nai");
    }

    @Test
    void tellsWhetherDiacriticsWereTyped() {
        assertThat(VietnameseText.accented("cho nghỉ việc")).isTrue();
        assertThat(VietnameseText.accented("cho nghi viec khong bao truoc")).isFalse();
        assertThat(VietnameseText.accented("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nghỉ đẻ, thai-san",
        "nghi de, thai-san",
        "công ty giữ luôn cái bằng gốc của em, giu-giay-to",
        "tăng ca, tang-ca",
        "làm thêm giờ, tang-ca",
        "đuổi việc, bi-cho-nghi",
        "giam luong, no-luong"
    })
    void hearsTheSameIdeaInEverydayAndLegalWords(String text, String idea) {
        assertThat(VietnameseText.concepts(VietnameseText.syllables(text))).contains(idea);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD83D", "\u0000", "💥💥", "1", "̣", "ươ", "q", "gi", "---", "a1b2c3"})
    void readsAnythingWithoutFailing(String text) {
        assertThat(VietnameseText.syllables(text)).isNotNull();
        assertThat(VietnameseText.canonical(text)).isNotNull();
        assertThat(VietnameseText.sentences(text)).isNotEmpty();
        assertThat(VietnameseText.concepts(List.of(text))).isNotNull();
    }
}
