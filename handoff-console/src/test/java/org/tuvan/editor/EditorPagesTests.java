package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.editor.EditorFixtures.fields;
import static org.tuvan.editor.EditorFixtures.untouched;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry.Status;
import org.tuvan.signin.Visitor;

@EditorTest
class EditorPagesTests {

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
    void findsEntriesWithoutDiacriticsAsPageAndAsFragment() {
        var page = editor.get("/console/faq?q=nghi+thai+san").body();
        assertThat(page).contains("<!doctype html>", "Câu hỏi mới", "thai sản", "Đang dùng", "Bản kèm phần mềm");
        var fragment = editor.get("/console/faq?q=nghi+thai+san&view=DRAFT", "HX-Request", "true")
                .body();
        assertThat(fragment).startsWith("<div id=\"found\"").contains("Không có câu nào");
        assertThat(editor.get("/console/faq?view=REVIEW").body()).contains("Sắp đến hạn");
        assertThat(editor.get("/console/faq?topic=cong-doan").body()).contains("Công đoàn");
    }

    @Test
    void showsAnEntryAndItsPreview() {
        var entry = untouched(entries, 0);
        var page = editor.get("/console/faq/" + entry.slug()).body();
        assertThat(page).contains("Lưu và đăng ngay", "Gỡ câu này", "Căn cứ:", "áp dụng từ");
        var preview = editor.post(
                "/console/faq/preview",
                fields(
                        entry,
                        "SAVE",
                        "answer",
                        "<script>alert(1)</script> **Đậm**\n\n1. Một",
                        "appliesFrom",
                        "hôm qua"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .startsWith("<section class=\"preview\" id=\"preview\"")
                .contains("<strong>Đậm</strong>", "<li>Một</li>", "&lt;script&gt;", "Gặp tư vấn viên")
                .contains("id=\"answer-hint\" hx-swap-oob=\"true\"", "Không dùng thẻ HTML", "Hãy chọn ngày")
                .doesNotContain("<script>alert");
        assertThat(entries.bySlug(entry.slug())).contains(entry);
    }

    @Test
    void showsTheHistoryAndMakesAnOldVersionTheNewestOne() {
        var entry = untouched(entries, 4);
        String path = "/console/faq/" + entry.slug();
        editor.post(path, fields(entry, "SAVE", "answer", entry.answer() + "\n\nCâu thêm vào."));
        var history = editor.get(path + "/history").body();
        assertThat(history).contains("Bản 2", "Bản 1", "Sửa: Câu trả lời.", "<ins>", "Câu thêm vào.", "Bản đầu tiên.");
        editor.post(path + "/restore", "from", "1", "version", "2");
        assertThat(entries.bySlug(entry.slug()).orElseThrow())
                .satisfies(restored -> assertThat(restored.version()).isEqualTo(3))
                .satisfies(restored -> assertThat(restored.answer()).isEqualTo(entry.answer()));
    }

    @Test
    void opensOnlyToEditors() {
        var slug = untouched(entries, 0).slug();
        var advisor = EditorFixtures.signedIn(port, "tuan.advisor", "anh Tuấn", "ADVISOR");
        for (String path : List.of("", "/new", "/try", "/" + slug, "/" + slug + "/history")) {
            var answer = advisor.get("/console/faq" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("Trang này không thuộc phần việc của anh/chị");
        }
        var forged = advisor.post("/console/faq/" + slug + "/withdraw", "version", "1");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(entries.bySlug(slug).orElseThrow().status()).isEqualTo(Status.PUBLISHED);
        assertThat(Visitor.leadsTo(new Visitor(port).get("/console/faq"))).isEqualTo("/console/login");
        assertThat(editor.get("/console/faq/khong-co-cau-nay").statusCode()).isEqualTo(404);
    }
}
