package org.tuvan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPeriodTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "Tôi sinh con ngày 15/6/2026 thì được nghỉ mấy tháng?,2026-06-15,2026-06-15",
        "hoi thang 3/2025 cty cho nghi viec thi sao,2025-03-01,2025-03-31",
        "tháng 5 năm 2025 tôi bị tai nạn,2025-05-01,2025-05-31",
        "lương tối thiểu vùng 1 năm 2024 là bao nhiêu,2024-01-01,2024-12-31",
        "bị đuổi việc 12/2025 có được trợ cấp không,2025-12-01,2025-12-31",
        "năm ngoái tôi nghỉ thai sản,2025-01-01,2025-12-31",
        "sang năm bao nhiêu tuổi về hưu,2027-01-01,2027-12-31",
        "tháng trước công ty nợ lương,2026-10-01,2026-10-31",
        "Tôi sinh năm 1990 sinh con tháng 8/2026 được nghỉ mấy tháng,2026-08-01,2026-08-31",
        "tết 2027 nghỉ mấy ngày,2027-01-01,2027-12-31"
    })
    void readsTheTimeOfTheEvent(String question, LocalDate from, LocalDate to) {
        assertThat(AskedPeriod.in(question, TODAY)).contains(new AskedPeriod(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi sinh năm 1990 thì bao giờ về hưu?",
                "tôi sinh năm 2001 có được làm ca đêm không",
                "làm từ năm 2018 đến nay thì trợ cấp thôi việc bao nhiêu",
                "đóng bhxh từ 2015 rút một lần được bao nhiêu",
                "ký hợp đồng năm 2022 giờ hết hạn thì sao",
                "theo luật 45/2019/QH14 thì sao",
                "Bộ luật Lao động 2019 quy định thử việc thế nào",
                "lương 5.310.000 có thấp hơn tối thiểu không",
                "ngày 99/99/2025 thì sao",
                "tăng ca 200 giờ một năm"
            })
    void leavesOtherNumbersAlone(String question) {
        assertThat(AskedPeriod.in(question, TODAY)).isEmpty();
    }
}
