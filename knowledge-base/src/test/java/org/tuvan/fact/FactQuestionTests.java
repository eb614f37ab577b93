package org.tuvan.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuvan.fact.FactQuestion.Option;
import org.tuvan.fact.FactQuestion.Reading;

class FactQuestionTests {

    private static final FactQuestion CONTRACT = new FactQuestion(
            "Anh/chị đang ký loại hợp đồng nào?",
            List.of(
                    option(
                            "Không xác định thời hạn",
                            "không xác định thời hạn",
                            "hợp đồng không thời hạn",
                            "hợp đồng dài hạn",
                            "hợp đồng vô thời hạn"),
                    option("Từ 12 đến 36 tháng", "hợp đồng 12-36 tháng", "12-36 tháng hợp đồng"),
                    option("Dưới 12 tháng", "hợp đồng dưới 12 tháng", "hợp đồng ngắn hạn", "hợp đồng thời vụ")));

    private static final FactQuestion REGION = new FactQuestion(
            "Công ty anh/chị ở vùng lương nào?",
            List.of(
                    option("Vùng I", "vùng 1"),
                    option("Vùng II", "vùng 2"),
                    option("Vùng III", "vùng 3"),
                    option("Vùng IV", "vùng 4")));

    private static final FactQuestion PAID = new FactQuestion(
            "Anh/chị đã đóng bảo hiểm xã hội được bao nhiêu năm?",
            List.of(
                    option("Dưới 15 năm", "đóng dưới 15 năm"),
                    option("Từ 15 đến dưới 30 năm", "đóng từ 15 đến dưới 30 năm"),
                    option("Từ 30 năm trở lên", "đóng từ 30 năm")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hợp đồng 1 năm thì nghỉ việc báo trước mấy ngày            | Từ 12 đến 36 tháng
            hd 1 nam nghi bao truoc may ngay                           | Từ 12 đến 36 tháng
            em ký hđ hai năm muốn nghỉ                                 | Từ 12 đến 36 tháng
            hợp đồng có thời hạn 24 tháng                              | Từ 12 đến 36 tháng
            hop dong 1 nam ruoi bao truoc bao lau                      | Từ 12 đến 36 tháng
            Hợp đồng xác định thời hạn 36 tháng                        | Từ 12 đến 36 tháng
            hợp đồng 6 tháng xin nghỉ                                  | Dưới 12 tháng
            ký hợp đồng chưa tới 1 năm                                 | Dưới 12 tháng
            hđ nửa năm thì báo trước mấy ngày                          | Dưới 12 tháng
            hợp đồng không xác định thời hạn nghỉ báo mấy ngày         | Không xác định thời hạn
            hdld khong xac dinh thoi han nghi bao truoc bn ngay        | Không xác định thời hạn
            em ký hđ ko thời hạn                                       | Không xác định thời hạn
            lam duoc 12 thang hop dong thi nghi                        | Từ 12 đến 36 tháng
            """)
    void hearsTheContractInAQuestion(String question, String label) {
        assertThat(label(CONTRACT.in(question))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nghỉ việc phải báo trước mấy ngày
            hợp đồng hết hạn tháng 3 năm nay tôi nghỉ
            em chưa ký hợp đồng 1 năm
            làm được 3 năm rồi, muốn nghỉ
            """)
    void doesNotHearAContractThatIsNotThere(String question) {
        assertThat(CONTRACT.in(question)).isInstanceOf(Reading.Untold.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 nam             | Từ 12 đến 36 tháng
            1 năm             | Từ 12 đến 36 tháng
            dạ 2 năm ạ        | Từ 12 đến 36 tháng
            ko thoi han       | Không xác định thời hạn
            khong xac dinh    | Không xác định thời hạn
            Không xác định thời hạn | Không xác định thời hạn
            duoi 1 nam        | Dưới 12 tháng
            3 tháng           | Dưới 12 tháng
            ngắn hạn          | Dưới 12 tháng
            loai 12 thang     | Từ 12 đến 36 tháng
            """)
    void takesAFewWordsAsReply(String reply, String label) {
        assertThat(label(CONTRACT.inReply(reply))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vung 2          | Vùng II
            vùng II         | Vùng II
            Vùng III        | Vùng III
            vung3           | Vùng III
            2               | Vùng II
            dạ em ở vùng 4  | Vùng IV
            """)
    void takesARegionInEverySpelling(String reply, String label) {
        assertThat(label(REGION.inReply(reply))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            đóng bảo hiểm được 8 năm thì nghỉ ốm mấy ngày   | Dưới 15 năm
            toi dong bhxh 20 nam                            | Từ 15 đến dưới 30 năm
            đóng bhxh đủ 15 năm                             | Từ 15 đến dưới 30 năm
            đóng bhxh gần 15 năm                            | Dưới 15 năm
            đóng hơn 30 năm                                 | Từ 30 năm trở lên
            đóng mười hai năm                               | Dưới 15 năm
            đóng ba mươi lăm năm                            | Từ 30 năm trở lên
            """)
    void findsTheRangeOfAnAmount(String question, String label) {
        assertThat(label(PAID.in(question))).isEqualTo(label);
    }

    @Test
    void takesABareNumberInTheUnitOfTheQuestion() {
        assertThat(label(PAID.inReply("8"))).isEqualTo("Dưới 15 năm");
        assertThat(label(PAID.inReply("dạ khoảng 32"))).isEqualTo("Từ 30 năm trở lên");
    }

    @Test
    void givesTheWholeAnswerToWhoAsksForAllOrDoesNotKnow() {
        assertThat(REGION.in("lương tối thiểu các vùng bao nhiêu")).isInstanceOf(Reading.Whole.class);
        assertThat(REGION.in("vung 1 va vung 2 khac nhau sao")).isInstanceOf(Reading.Whole.class);
        assertThat(REGION.inReply("em k biết nữa")).isInstanceOf(Reading.Whole.class);
        assertThat(CONTRACT.inReply("không nhớ ạ")).isInstanceOf(Reading.Whole.class);
    }

    @Test
    void hearsAManOnlyWhereItCannotBeAYear() {
        var sex = new FactQuestion("Nam hay nữ?", List.of(option("Nam", "nam", "đàn ông"), option("Nữ", "nữ")));

        assertThat(label(sex.in("nam đóng 30 năm lương hưu bao nhiêu phần trăm")))
                .isEqualTo("Nam");
        assertThat(sex.in("tuoi nghi huu nam 2027")).isInstanceOf(Reading.Untold.class);
        assertThat(label(sex.in("nu bao nhieu tuoi ve huu"))).isEqualTo("Nữ");
        assertThat(sex.in("tuổi nghỉ hưu của nam và nữ")).isInstanceOf(Reading.Whole.class);
        assertThat(label(sex.inReply("nam"))).isEqualTo("Nam");
        assertThat(sex.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nghỉ việc phải báo trước bao nhiêu ngày      | true
            nghi viec bao truoc may ngay                 | true
            tiền tăng ca tính sao                        | true
            thời hạn báo trước khi nghỉ việc             | true
            sếp không duyệt đơn thì tới ngày có được nghỉ| false
            45 ngày có tính chủ nhật không               | false
            cộng phụ cấp vô mới bằng lương tối thiểu có được ko | false
            mua bảo hiểm y tế ở phường cần giấy gì       | false
            công ty may không cho nghỉ                   | false
            """)
    void asksBackOnlyWhereItMatters(String question, boolean worthIt) {
        assertThat(REGION.asksBack(question)).isEqualTo(worthIt);
    }

    @Test
    void leavesANewQuestionAlone() {
        assertThat(REGION.inReply("nghỉ thai sản được mấy tháng")).isInstanceOf(Reading.Untold.class);
        assertThat(CONTRACT.inReply("công ty nợ lương 2 tháng thì làm sao bây giờ hả ad ơi"))
                .isInstanceOf(Reading.Untold.class);
    }

    @Test
    void namesWhatAnEditorHasToPutRight() {
        assertThat(CONTRACT.problems()).isEmpty();
        assertThat(PAID.problems()).isEmpty();
        var unclear = new FactQuestion(
                "Vùng nào",
                List.of(option("Vùng I", "vùng"), option("Một cái nhãn dài hơn hai mươi tư ký tự", "vùng 2")));
        assertThat(unclear.problems()).hasSize(2).anyMatch(problem -> problem.contains("dấu hỏi"));
        var overlapping = new FactQuestion(
                "Đã đóng mấy năm?", List.of(option("Ít", "đóng dưới 20 năm"), option("Nhiều", "đóng từ 15 năm")));
        assertThat(overlapping.problems()).anyMatch(problem -> problem.contains("không chỉ riêng"));
    }

    private static String label(Reading reading) {
        return reading instanceof Reading.Told(var option) ? option.label() : reading.toString();
    }

    private static Option option(String label, String... words) {
        return new Option(label, List.of(words), "Trường hợp này báo trước ít nhất **45 ngày**.");
    }
}
