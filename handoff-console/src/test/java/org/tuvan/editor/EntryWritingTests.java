package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.editor.EditorFixtures.fields;
import static org.tuvan.editor.EditorFixtures.untouched;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry.Status;
import org.tuvan.signin.Visitor;

@EditorTest
class EntryWritingTests {

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
    void keepsWhatWasTypedAndNamesEveryProblemAtItsField() {
        var entry = untouched(entries, 1);
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
        var entry = untouched(entries, 2);
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
        var entry = untouched(entries, 3);
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

    private Status status(String path) {
        return entries.bySlug(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow()
                .status();
    }
}
