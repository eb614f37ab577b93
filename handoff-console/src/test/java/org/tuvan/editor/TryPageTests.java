package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.faq.FaqEntries;
import org.tuvan.signin.Visitor;

@EditorTest
class TryPageTests {

    @LocalServerPort
    int port;

    @Autowired
    FaqEntries entries;

    Visitor editor;

    @BeforeEach
    void signIn() {
        editor = EditorFixtures.admin(port);
    }

    @Test
    void showsTheDecisionWhatTheWorkerSeesAndWhy() {
        var page = asked("nghi thai san dc may thang");
        assertThat(page).contains("Độ chắc của câu gần nhất", "Những câu gần nhất", "<mark>thai</mark>");
        assertThat(page).contains("Người lao động sẽ thấy", "thai sản", "Cách hỏi giống nhất");
        assertThat(asked("xin chào")).contains("Chào hỏi", "Anh/chị đang gặp chuyện gì ở chỗ làm?");
        assertThat(asked("em bị máy cuốn đứt ngón tay")).contains("Khẩn cấp", "gọi cấp cứu");
        assertThat(asked("zzz qqq www")).contains("Không trả lời", "nên tôi không đoán");
    }

    @Test
    void showsTheQuestionBackOrTheCaseThatWasTold() {
        assertThat(asked("nghi viec phai bao truoc may ngay"))
                .contains("Anh/chị đang ký loại hợp đồng nào?", "Dưới 12 tháng", "Tôi không rõ");
        assertThat(asked("hợp đồng 1 năm nghỉ việc phải báo trước mấy ngày"))
                .contains("<strong>30 ngày</strong>", "Xem mọi trường hợp")
                .doesNotContain("<strong>45 ngày</strong>");
    }

    @Test
    void takesAnyTextForAQuestion() {
        assertThat(asked("<script>alert(1)</script> \u0000 \uD800")).doesNotContain("<script>alert");
        assertThat(asked("dài ".repeat(1500))).contains("Những câu gần nhất");
        assertThat(editor.post("/console/faq/try", "q", "luong", "date", "hom qua")
                        .statusCode())
                .isEqualTo(200);
        assertThat(editor.get("/console/faq/try").body()).doesNotContain("Những câu gần nhất");
    }

    @Test
    void addsTheQuestionToTheVariantsOfAnEntryWithOnePress() {
        var entry = entries.published().stream()
                .filter(any -> any.earlierVersionOf() == null && any.variants().size() < 150)
                .findFirst()
                .orElseThrow();
        String question = "chuyến xe khuya hôm ấy chẳng ai chở thì sao";
        asked(question);
        var added = editor.post("/console/faq/" + entry.slug() + "/variants", "q", question, "date", "2026-11-21");
        assertThat(Visitor.leadsTo(added)).isEqualTo("/console/faq/try");
        assertThat(entries.bySlug(entry.slug()).orElseThrow().variants()).contains(question);
        assertThat(editor.get("/console/faq/try").body()).contains("Đã thêm vào cách hỏi của", question);
        editor.post("/console/faq/" + entry.slug() + "/variants", "q", question, "date", "2026-11-21");
        assertThat(editor.get("/console/faq/try").body()).contains("đã có ở");
    }

    private String asked(String question) {
        return editor.post("/console/faq/try", "q", question).body();
    }
}
