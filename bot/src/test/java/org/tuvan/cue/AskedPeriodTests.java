package org.tuvan.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPeriodTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "Tôi sinh con ngày 15/6/2026 thì được nghỉ mấy tháng?,2026-06-15,2026-06-15",
        "vợ em sinh 20.8.2026,2026-08-20,2026-08-20",
        "me mat ngay 15-3-26,2026-03-15,2026-03-15",
        "em sinh ngày 5 tháng 7 năm 2026,2026-07-05,2026-07-05",
        "em sinh bé hôm 25/6 được nghỉ mấy tháng,2026-06-25,2026-06-25",
        "hoi thang 3/2025 cty cho nghi viec thi sao,2025-03-01,2025-03-31",
        "tháng 5 năm 2025 tôi bị tai nạn,2025-05-01,2025-05-31",
        "t6 2025 em nghỉ việc,2025-06-01,2025-06-30",
        "nghỉ việc tháng sáu năm ngoái,2025-06-01,2025-06-30",
        "t12 nam truoc em nghi,2025-12-01,2025-12-31",
        "lương tối thiểu vùng 1 năm 2024 là bao nhiêu,2024-01-01,2024-12-31",
        "bị đuổi việc 12/2025 có được trợ cấp không,2025-12-01,2025-12-31",
        "năm ngoái tôi nghỉ thai sản,2025-01-01,2025-12-31",
        "năm 2024 đóng bhxh đủ 15 năm thì có lương hưu không,2024-01-01,2024-12-31",
        "tháng 3 đóng bảo hiểm bao nhiêu,2026-03-01,2026-03-31",
        "cuối năm ngoái tôi nghỉ thai sản,2025-09-01,2025-12-31",
        "đầu năm nay mẹ em mất,2026-01-01,2026-04-30",
        "2 năm trước tôi bị sa thải,2024-01-01,2024-12-31",
        "cách đây ba tháng tôi bị tai nạn,2026-08-01,2026-08-31",
        "quý 3/2025 tôi mất việc,2025-07-01,2025-09-30",
        "sang năm bao nhiêu tuổi về hưu,2027-01-01,2027-12-31",
        "tháng trước công ty nợ lương,2026-10-01,2026-10-31",
        "từ tháng 7 này sinh con được nghỉ mấy tháng,2026-07-01,2026-07-31",
        "em dự sinh tháng 2,2027-02-01,2027-02-28",
        "trước 1/7/2025 thì sao,2025-06-30,2025-06-30",
        "trước năm 2026 lương tối thiểu bao nhiêu,2025-12-31,2025-12-31",
        "hồi covid công ty cho nghỉ không lương,2021-01-01,2021-12-31",
        "tết vừa rồi đi làm,2026-02-12,2026-02-27",
        "tết 2027 nghỉ mấy ngày,2027-02-01,2027-02-16",
        "năm nay em sinh con thì nghỉ mấy tháng,2026-01-01,2026-12-31",
        "Tôi sinh năm 1990 sinh con tháng 8/2026 được nghỉ mấy tháng,2026-08-01,2026-08-31",
        "con đầu sinh năm 2020 giờ em sinh bé hai tháng 8/2026,2026-08-01,2026-08-31",
        "năm 2026 em sinh con hồi tháng 8/2026,2026-08-01,2026-08-31",
        "ký hợp đồng tháng 3/2025 có được thử việc 2 tháng không,2025-03-01,2025-03-31",
        "công ty vi phạm luật lao động năm 2025 bị phạt sao,2025-01-01,2025-12-31",
        "nghỉ việc tháng 10/2025 thì điều kiện hưởng thất nghiệp là gì,2025-10-01,2025-10-31"
    })
    void readsTheTimeOfTheEvent(String question, LocalDate from, LocalDate to) {
        assertThat(AskedPeriod.in(question, TODAY)).contains(new AskedPeriod(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi sinh năm 1990 thì bao giờ về hưu?",
                "chú sn 1965 bao nhiêu tuổi về hưu",
                "tôi sinh năm 2001 có được làm ca đêm không",
                "làm từ năm 2018 đến nay thì trợ cấp thôi việc bao nhiêu",
                "đóng bhxh từ 2015 rút một lần được bao nhiêu",
                "đóng từ 2016 tới 2024 thì rút một lần được không",
                "đóng bhxh trước 1/7/2025 thì có được rút một lần không",
                "tôi nghỉ việc tháng 3/2024, giờ rút bhxh một lần được không",
                "ký hợp đồng năm 2022 giờ hết hạn thì sao",
                "hợp đồng đến năm 2028 mà công ty cho nghỉ",
                "vào làm năm 2015 được mấy ngày phép",
                "công ty nợ lương từ tháng 3/2025 đến nay",
                "theo luật 45/2019/QH14 thì sao",
                "theo nghị định 12/2022 thì phạt bao nhiêu",
                "Bộ luật Lao động 2019 quy định thử việc thế nào",
                "lương 5.310.000 có thấp hơn tối thiểu không",
                "thưởng 2024 nghìn đồng có đúng không",
                "gọi số 0912.2025.88 gặp tôi",
                "ngày 99/99/2025 thì sao",
                "tăng ca 200 giờ một năm",
                "ngày 24/11 có được nghỉ không",
                "làm t7 cn được bao nhiêu",
                "lương tháng 13 có bắt buộc không",
                "thai từ tháng 7 có phải làm đêm không",
                "nghỉ 2 tháng trước khi sinh được không",
                "báo trước 30 ngày hay 1 tháng trước",
                "mấy năm nay lương không tăng, làm bốn năm rồi",
                "mỗi tháng 2 ngày phép",
                "Tháng nào lương cũng trễ"
            })
    void leavesOtherNumbersAlone(String question) {
        assertThat(AskedPeriod.in(question, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dạ tháng 5,năm 2026 sinh con nghỉ mấy tháng,2026-05-01",
        "tháng 5,năm 2025 sinh con nghỉ mấy tháng,2025-05-01",
        "thế còn tháng 5/2024 thì sao,năm 2025 sinh con nghỉ mấy tháng,2024-05-01",
        "trước 1/7/2025 nhé,lương tối thiểu bao nhiêu,2025-06-30",
        "còn năm ngoái?,lương tối thiểu bao nhiêu,2025-01-01"
    })
    void readsAMessageThatSaysOnlyWhen(String message, String before, LocalDate from) {
        assertThat(AskedPeriod.alone(message, before, TODAY))
                .map(AskedPeriod::from)
                .contains(from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tháng 5 công ty nợ lương", "vậy thì sao", "", "sinh năm 1990"})
    void readsNoTimeWhereMoreOrLessIsSaid(String message) {
        assertThat(AskedPeriod.alone(message, "lương tối thiểu bao nhiêu", TODAY))
                .isEmpty();
    }

    @Test
    void leavesTheTimesOutForThoseWhoLookForTheMatter() {
        assertThat(AskedPeriod.leftOutOf("Hồi tháng 3/2025 lương tối thiểu bao nhiêu", TODAY)
                        .strip())
                .isEqualTo("lương tối thiểu bao nhiêu");
        assertThat(AskedPeriod.leftOutOf("Sinh năm 1990 bao giờ về hưu", TODAY))
                .isEqualTo("Sinh năm 1990 bao giờ về hưu");
        assertThat(AskedPeriod.leftOutOf("한국 tháng 3/2025", TODAY)).isNotBlank();
        assertThat(AskedPeriod.leftOutOf("", TODAY)).isEmpty();
    }
}
