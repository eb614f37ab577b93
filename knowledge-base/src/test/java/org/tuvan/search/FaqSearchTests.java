package org.tuvan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.ranking.RankingModel;

class FaqSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final FaqSearch SEARCH = FaqSearch.over(FaqFixtures.shipped());
    private static final RankingModel MODEL = RankingModel.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "công ty cho nghỉ việc không báo trước thì được bồi thường gì?|bi-cho-nghi-dot-ngot-khong-bao-truoc",
                "nghi thai san dc may thang|nghi-thai-san-may-thang",
            })
    void answersWhatIsAskedMost(String question, String slug) {
        Match best = best(question);

        assertThat(best.entry().slug()).isEqualTo(slug);
        assertThat(best.confidence()).isGreaterThanOrEqualTo(MODEL.answeredAbove());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thủ tục ly hôn", "giá vàng hôm nay", "cách nấu phở", "thời tiết", "thu tuc ly hon", "gia vang"})
    void offersNothingOutsideLabourLaw(String question) {
        assertThat(SEARCH.find(question, TODAY).matches())
                .allMatch(match -> match.confidence() < MODEL.suggestedAbove());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?", "\u0000", "\uD83D", "😭😭😭", "điều 35", "*:* AND (", "nghỉ\u202E"})
    void takesAnyText(String question) {
        assertThatCode(() -> SEARCH.find(question, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void takesFiveThousandCharactersAndMore() {
        String story =
                "Em chào anh chị, em làm ở xưởng may gần nhà được bốn năm, lương cũng tạm đủ sống, công việc ổn định. "
                        + "Dạo này hàng ít nên cả tổ ai cũng lo. Em đang có bầu tháng thứ năm, muốn hỏi nghỉ thai sản được mấy tháng, "
                        + "để còn sắp xếp việc nhà cho kịp. Cảm ơn anh chị nhiều.";

        assertThat(SEARCH.find(story, TODAY).matches()).hasSizeBetween(1, 10);
    }

    @Test
    void keepsThePointOfAStoryAmongItsMatches() {
        String story =
                "Em chào anh chị, em làm ở xưởng may gần nhà được bốn năm, chồng em chạy xe, hai đứa nhỏ gửi bà ngoại. "
                        + "Dạo này hàng ít nên cả tổ ai cũng lo. Em đang có bầu tháng thứ năm, muốn hỏi nghỉ thai sản được mấy tháng, "
                        + "vì mẹ em ở quê cần biết để sắp xếp lên giữ cháu. Cảm ơn anh chị nhiều.";

        assertThat(SEARCH.find(story, TODAY).matches())
                .extracting(match -> match.entry().slug())
                .contains("nghi-thai-san-may-thang");
    }

    @Test
    void findsOnlyEntriesInForceOnTheDate() {
        LocalDate before = LocalDate.of(2026, 6, 1);

        assertThat(SEARCH.find("nghi thai san dc may thang", before).matches())
                .allMatch(match -> match.entry().inForceOn(before))
                .extracting(match -> match.entry().slug())
                .startsWith("nghi-thai-san-truoc-thang-7-2026");
    }

    @Test
    void confidencesAreChances() {
        assertThat(SEARCH.find("luong thu viec bao nhieu", TODAY).matches())
                .extracting(Match::confidence)
                .allMatch(confidence -> confidence >= 0 && confidence <= 1)
                .isSortedAccordingTo((a, b) -> 0);
    }

    @Test
    void searchesNewEntriesOnceReplaced() {
        var search = FaqSearch.over(List.of());
        assertThat(search.find("nghỉ phép năm", TODAY).matches()).isEmpty();

        search.replaceEntries(List.of(FaqFixtures.entry("phep-nam", "Tôi được nghỉ phép năm mấy ngày?", "phép năm")));

        assertThat(search.find("nghỉ phép năm", TODAY).matches())
                .extracting(match -> match.entry().slug())
                .containsExactly("phep-nam");
    }

    private static Match best(String question) {
        return SEARCH.find(question, TODAY).matches().getFirst();
    }
}
