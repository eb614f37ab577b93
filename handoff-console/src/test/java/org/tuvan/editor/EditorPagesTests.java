package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.editor.EditorFixtures.fields;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
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
        var entry = shipped(0);
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
    void keepsWhatWasTypedAndNamesEveryProblemAtItsField() {
        var entry = shipped(1);
        var refused = editor.post(
                "/console/faq/" + entry.slug(),
                fields(entry, "SAVE", "answer", "Ngắn quá", "reviewBy", "", "citations[0].clause", "một"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Chưa lưu được", "Ngắn quá", "từ 50 đến 900 ký tự", "Hãy chọn ngày")
                .contains("Khoản “một” phải là một số", "value=\"một\"", "data-unsaved=\"true\"");
        assertThat(entries.bySlug(entry.slug())).contains(entry);
    }

    @Test
    void savesAPublishedEntryAtOnceAndSaysWhoDidIt() {
        var entry = shipped(2);
        var answer = entry.answer().replace("anh/chị", "Anh/chị") + "\n\nHỏi thêm thì gặp tư vấn viên.";
        var saved = editor.post("/console/faq/" + entry.slug(), fields(entry, "SAVE", "answer", answer));
        assertThat(Visitor.leadsTo(saved)).isEqualTo("/console/faq/" + entry.slug());
        assertThat(editor.get("/console/faq/" + entry.slug()).body())
                .contains("Đã lưu và đăng", "data-saved=\"%s\"".formatted(entry.slug()), "bản 2", "Quản trị");
        assertThat(editor.get("/console/faq?view=EDITED").body()).contains(entry.slug());
        assertThat(entries.bySlug(entry.slug()).orElseThrow().status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void bringsTwoEditorsTogetherWithoutLosingAnything() {
        var entry = shipped(3);
        var lan = EditorFixtures.signedIn(port, "lan.editor", "chị Lan", "EDITOR");
        String hers = "Câu hỏi của chị Lan có đúng không?";
        lan.post(
                "/console/faq/" + entry.slug(),
                fields(
                        entry,
                        "SAVE",
                        "question",
                        hers,
                        "variants",
                        entry.variants().getFirst()));
        var mine = editor.post(
                "/console/faq/" + entry.slug(),
                fields(entry, "SAVE", "question", "Câu hỏi của tôi có đúng không?", "reviewBy", "2027-01-31"));
        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body())
                .contains("Chị Lan", "vừa sửa câu này lúc", "10:00 hôm nay", hers, "Câu hỏi của tôi có đúng không?")
                .contains("value=\"2027-01-31\"", "name=\"version\" value=\"2\"", "Đã lấy theo");
        var current = entries.bySlug(entry.slug()).orElseThrow();
        var again = editor.post(
                "/console/faq/" + entry.slug(), fields(current, "SAVE", "question", "Câu hỏi của tôi có đúng không?"));
        assertThat(Visitor.leadsTo(again)).startsWith("/console/faq/");
        assertThat(entries.bySlug(entry.slug()).orElseThrow().variants())
                .containsExactly(entry.variants().getFirst());
    }

    @Test
    void writesANewEntryAsADraftThenPublishesAndWithdrawsIt() {
        var created = editor.post(
                "/console/faq/new",
                EditorFixtures.newEntry("Công ty bỏ xe đưa rước thì tôi được gì?", "bỏ xe đưa rước", "SAVE"));
        String path = "/console/faq/cong-ty-bo-xe-dua-ruoc-thi-toi-duoc-gi";
        assertThat(Visitor.leadsTo(created)).isEqualTo(path);
        assertThat(editor.get(path).body()).contains("Đã lưu bản nháp", "data-saved=\"new\"", "Lưu bản nháp");
        editor.post(path + "/publish", "version", "1");
        assertThat(status(path)).isEqualTo(Status.PUBLISHED);
        editor.post(path + "/withdraw", "version", "2");
        assertThat(status(path)).isEqualTo(Status.WITHDRAWN);
        assertThat(editor.get(path).body()).contains("Lưu và đăng lại");
        assertThat(editor.post(path + "/withdraw", "version", "1").statusCode()).isEqualTo(409);
        assertThat(editor.post(
                                "/console/faq/new",
                                EditorFixtures.newEntry("Công ty bỏ xe đưa rước thì tôi được gì?", "", "SAVE"))
                        .body())
                .contains("đã có, hãy chọn mã khác");
    }

    @Test
    void showsTheHistoryAndMakesAnOldVersionTheNewestOne() {
        var entry = shipped(4);
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
    void showsAndChangesTheQuestionBack() {
        var entry = entries.bySlug("bao-lau-duoc-xoa-ky-luat").orElseThrow();
        String path = "/console/faq/" + entry.slug();
        assertThat(editor.get(path).body())
                .contains("Hỏi lại một ý", "value=\"Khiển trách\"", "bị khiển trách", "Khi chưa rõ trường hợp");
        var refused = editor.post(path, fields(entry, "SAVE", "asks.options[0].label", "", "asks.question", "Sao"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("kết thúc bằng dấu hỏi", "Nhãn nút dài từ 1 đến 24 ký tự");
        assertThat(editor.post(path, fields(entry, "SAVE", "asks.options[0].words", "khiển trách\ncách chức"))
                        .body())
                .contains("không chỉ riêng lựa chọn này");
        editor.post(path, fields(entry, "SAVE", "asks.question", "Hình thức kỷ luật là gì?"));
        assertThat(entries.bySlug(entry.slug()).orElseThrow().asks())
                .satisfies(asks -> assertThat(asks.question()).isEqualTo("Hình thức kỷ luật là gì?"))
                .satisfies(asks -> assertThat(asks.options()).hasSize(3));
        assertThat(editor.get(path + "/history").body()).contains("Sửa: Hỏi lại một ý.", "Câu hỏi lại ở bản này");
        editor.post(path + "/restore", "from", "1", "version", "2");
        assertThat(entries.bySlug(entry.slug()).orElseThrow().asks()).isEqualTo(entry.asks());
    }

    @Test
    void removesTheQuestionBackWhenItIsLeftEmpty() {
        var entry = entries.bySlug("om-dau-con-om").orElseThrow();
        var changed = fields(entry, "SAVE");
        for (int i = 0; i < changed.length; i += 2) {
            changed[i + 1] = changed[i].startsWith("asks.") ? "" : changed[i + 1];
        }
        editor.post("/console/faq/" + entry.slug(), changed);
        assertThat(entries.bySlug(entry.slug()).orElseThrow().asks()).isNull();
    }

    @Test
    void opensOnlyToEditors() {
        var advisor = EditorFixtures.signedIn(port, "tuan.advisor", "anh Tuấn", "ADVISOR");
        for (String path : List.of(
                "", "/new", "/try", "/" + shipped(0).slug(), "/" + shipped(0).slug() + "/history")) {
            var answer = advisor.get("/console/faq" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("Trang này không thuộc phần việc của anh/chị");
        }
        var forged = advisor.post("/console/faq/" + shipped(0).slug() + "/withdraw", "version", "1");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(entries.bySlug(shipped(0).slug()).orElseThrow().status()).isEqualTo(Status.PUBLISHED);
        assertThat(Visitor.leadsTo(new Visitor(port).get("/console/faq"))).isEqualTo("/console/login");
        assertThat(editor.get("/console/faq/khong-co-cau-nay").statusCode()).isEqualTo(404);
    }

    private Status status(String path) {
        return entries.bySlug(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow()
                .status();
    }

    /** Tests share a database: each takes an entry of its own. */
    private FaqEntry shipped(int number) {
        var slugs = entries.published().stream()
                .filter(entry -> entry.version() == 1
                        && entry.earlierVersionOf() == null
                        && !entry.variants().isEmpty())
                .map(FaqEntry::slug)
                .sorted()
                .toList();
        return entries.bySlug(slugs.get(number * 7)).orElseThrow();
    }
}
